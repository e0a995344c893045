import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { PageContext, PageQuery, type PageAnswer } from '../../../../libs/web/forms/index.js';
import { NeedsRight } from '../../../commands/needs-right.decorator.js';
import type { At } from '../../../pages/at.js';
import { contentTag } from '../../reading/content-tag.js';
import type { Dashboard } from '../../reading/dashboard.js';
import { noSuchRelease } from '../../released-figures/no-such-release.js';
import { DashboardOf, ListReleases, OneRelease } from '../../released-figures/released-figures.queries.js';
import { figuresCsv } from '../../words/figures-csv.js';
import { ReleasesView } from './releases.view.js';
import { FiguresView } from './figures.view.js';

/** What leadership is shown. The pages of a reader change with a release and with nothing else. */
@Controller('figures')
export class FiguresPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_figures')
  @PageQuery()
  async list(@PageContext() at: At, @Res({ passthrough: true }) reply: FastifyReply): Promise<VNode> {
    const releases = await this.queries.execute(new ListReleases(at));
    const newest = releases.findLast(
      ({ program, release, verdict }) => program === 'requests' && release === 'Y' && verdict === 'published',
    );
    const dashboard = newest === undefined ? null : await this.queries.execute(new DashboardOf(at, newest.id));
    void reply.header('etag', contentTag(JSON.stringify([at.language, at.csrf, releases])));
    return ReleasesView({ at, releases, newest: dashboard });
  }

  @Get(':id')
  @NeedsRight('see_figures')
  @PageQuery()
  async one(@PageContext() at: At, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<VNode> {
    const dashboard = await this.opened(at, id);
    const releases = await this.queries.execute(new ListReleases(at));
    void reply.header('etag', contentTag(JSON.stringify([at.language, at.csrf, dashboard, releases])));
    return FiguresView({ at, dashboard, releases });
  }

  @Get(':id/csv')
  @NeedsRight('see_figures')
  @PageQuery()
  async csv(@PageContext() at: At, @Param('id') id: string): Promise<PageAnswer> {
    const text = figuresCsv(await this.opened(at, id), at.language);
    return { file: { name: `${id}.csv`, type: 'text/csv; charset=utf-8', text } };
  }

  @Get(':id/json')
  @NeedsRight('see_figures')
  @PageQuery()
  async json(@PageContext() at: At, @Param('id') id: string): Promise<PageAnswer> {
    const document = await this.queries.execute(new OneRelease(at, id));
    if (document === null) throw noSuchRelease;
    return { file: { name: `${id}.json`, type: 'application/json; charset=utf-8', text: JSON.stringify(document) } };
  }

  private async opened(at: At, id: string): Promise<Dashboard> {
    const dashboard = await this.queries.execute(new DashboardOf(at, id));
    if (dashboard === null) throw noSuchRelease;
    return dashboard;
  }
}
