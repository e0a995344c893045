import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/needs-right.decorator.js';
import type { At } from '../../../../pages/at.js';
import { drawSupport } from './draw-support.js';

class SupportSight {
  /** The planned intervention whose form to record it stands open. */
  @IsOptional() @IsUUID() readonly record?: string;
}

/** What support was planned and given in a case: interventions, referrals, the team's own care. */
@Controller('cases/:caseId/support')
export class SupportPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_case')
  @PageQuery()
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() { record }: SupportSight): Promise<VNode> {
    return drawSupport(this.queries, at, caseId, record);
  }
}
