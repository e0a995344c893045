import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/needs-right.decorator.js';
import type { At } from '../../../../pages/at.js';
import { boardLists, type BoardListName, type BoardPlace } from './board.presenter.js';
import { drawTeam } from './draw-team.js';

class BoardSight implements BoardPlace {
  @IsOptional() @IsIn(boardLists) readonly show?: BoardListName;
  @IsOptional() @Type(() => Number) @Max(10_000) @Min(0) @IsInt() readonly from?: number;
}

/** The deployment board of a case. Its forms are taken by the other controllers of this folder. */
@Controller('cases/:caseId/team')
export class TeamPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_case')
  @PageQuery('member_engagements')
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() place: BoardSight): Promise<VNode> {
    return drawTeam(this.queries, at, caseId, { place });
  }
}
