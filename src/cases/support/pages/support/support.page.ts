import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { drawSupport, type SupportSight } from './draw-support.js';

class Sight implements SupportSight {
  @IsOptional() @IsUUID() readonly record?: string;
  @IsOptional() @IsUUID() readonly offer?: string;
}

/** What support was planned and given in a case: interventions, referrals, the team's own care. */
@Controller('cases/:caseId/support')
export class SupportPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_case')
  @PageQuery()
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() sight: Sight): Promise<VNode> {
    return drawSupport(this.queries, at, caseId, sight);
  }
}
