import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { Refusal } from '../../../../../libs/event-sourcing/index.js';
import { goTo, PageContext, PageQuery, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId, WholeNumber } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { drawFollowUps } from './draw-follow-ups.js';

class Sight {
  @IsOptional() @IsUUID() readonly open?: string;
  @IsOptional() @WholeNumber(1, 5000) readonly attempt?: number;
  @IsOptional() @IsUUID() readonly tapped?: string;
}

/** The follow-ups of a case: what is due, whose it is, and what came of the others. */
@Controller('cases/:caseId/follow-ups')
export class FollowUpsPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_case')
  @PageQuery()
  async show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() sight: Sight): Promise<VNode | PageAnswer> {
    try {
      return await drawFollowUps(this.queries, at, caseId, sight);
    } catch (error) {
      // Whoever has given away the last thing that was theirs no longer sees the case: their work goes on elsewhere.
      if (at.done === null || !(error instanceof Refusal) || error.code !== 'case_not_found') throw error;
      return goTo('/work');
    }
  }
}
