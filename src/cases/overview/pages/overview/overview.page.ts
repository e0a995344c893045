import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/needs-right.decorator.js';
import type { At } from '../../../../pages/at.js';
import { drawOverview } from './draw-overview.js';

/** What is next in a case, whose it is, and by when. */
@Controller('cases/:caseId')
export class OverviewPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_case')
  @PageQuery()
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string): Promise<VNode> {
    return drawOverview(this.queries, at, caseId);
  }
}
