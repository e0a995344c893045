import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsIn, IsOptional } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { pathId } from '../../../../libs/web/http/index.js';
import type { At } from '../../../pages/at.js';
import { drawTeam } from './draw-team.js';

class BoardShown {
  @IsOptional() @IsIn(['all']) readonly show?: 'all';
}

/** The deployment board of a case. Its forms are taken by the other controllers of this folder. */
@Controller('cases/:caseId/team')
export class TeamPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @PageQuery('case_page')
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() { show }: BoardShown): Promise<VNode> {
    return drawTeam(this.queries, at, caseId, { all: show === 'all' });
  }
}
