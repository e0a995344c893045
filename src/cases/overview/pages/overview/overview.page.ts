import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../../libs/web/forms/index.js';
import { pathId, WholeNumber } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { drawOverview, type OverviewSight } from './draw-overview.js';

class Sight implements OverviewSight {
  @IsOptional() @WholeNumber(1, 5000) readonly callBack?: number;
}

/** What is next in a case, whose it is, and by when. */
@Controller('cases/:caseId')
export class OverviewPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_case')
  @PageQuery()
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() sight: Sight): Promise<VNode> {
    return drawOverview(this.queries, at, caseId, sight);
  }
}
