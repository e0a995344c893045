import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import { AgencyNames } from '../../../../agencies/agencies.queries.js';
import type { At } from '../../../../pages/at.js';
import { CaseTimeline } from '../../case-timeline/case-timeline.query.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { agenciesIn, presentTimeline } from './timeline.presenter.js';
import { TimelineView } from './timeline.view.js';

/** As many as keep the page light on a phone, and as many as there will ever be on paper. */
const [ON_SCREEN, ON_PAPER] = [40, 1000];

class TimelineFilter {
  /** Where the page before ended. */
  @IsOptional() @Matches(/^\d{1,9}$/) readonly from?: string;
  @IsOptional() @IsIn(['true']) readonly all?: 'true';
}

/** What happened in a case, when it did, and when it was entered. */
@Controller('cases/:caseId/timeline')
export class TimelinePage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_case')
  @PageQuery()
  async show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() { from, all }: TimelineFilter): Promise<VNode> {
    const limit = all === undefined ? ON_SCREEN : ON_PAPER;
    // Both fold the stream of the case: asked for at once, it is read once.
    const timeline = this.queries.execute(new CaseTimeline(caseId, { cursor: from, limit }, at));
    const [view, page] = await Promise.all([caseViewFor(this.queries, caseId, at), timeline]);
    const agencies = await this.queries.execute(new AgencyNames(agenciesIn(page.entries), at.language));
    return TimelineView({
      at,
      view,
      lines: presentTimeline(page, { agencies, view }, at),
      whole: all !== undefined,
      first: from === undefined,
      next: page.nextCursor,
    });
  }
}
