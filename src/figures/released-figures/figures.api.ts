import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { QueryEndpoint, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/needs-right.decorator.js';
import { contentTag } from '../reading/content-tag.js';
import { noSuchRelease } from './no-such-release.js';
import { ListReleases, OneRelease, type ReleaseListed } from './released-figures.queries.js';

/** What leadership is shown: releases that are out, and nothing that moves between two of them. */
@ApiTags('figures')
@Controller('api/v1/figures')
export class FiguresApi {
  constructor(private readonly queries: QueryBus) {}

  /** The releases that are out. */
  @Get()
  @NeedsRight('see_figures')
  @QueryEndpoint()
  async list(
    @RequestContext() asking: QueryRequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly releases: readonly ReleaseListed[] }> {
    const releases = await this.queries.execute(new ListReleases(asking));
    void reply.header('etag', contentTag(JSON.stringify(releases)));
    return { releases };
  }

  /** One release, as it came out. */
  @Get(':id')
  @NeedsRight('see_figures')
  @QueryEndpoint()
  async one(
    @Param('id') id: string,
    @RequestContext() asking: QueryRequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseDocument> {
    const document = await this.queries.execute(new OneRelease(asking, id));
    if (document === null) throw noSuchRelease;
    void reply.header('etag', `"${document.contentHash}"`);
    return document;
  }
}
