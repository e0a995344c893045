import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../../libs/web/forms/index.js';
import { pathId, WholeNumber } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { SEARCH_MARK } from '../../../../pages/searched.js';
import { boardLists, type BoardListName } from './board.presenter.js';
import { drawTeam } from './draw-team.js';
import { lookedFor } from './looked-for.js';
import type { TeamSight } from './team.presenter.js';

class Sight implements TeamSight {
  @IsOptional() @IsUUID() readonly answer?: string;
  @IsOptional() @IsUUID() readonly stoodDown?: string;
  @IsOptional() @IsUUID() readonly team?: string;
  @IsOptional() @IsIn(boardLists) readonly show?: BoardListName;
  @IsOptional() @WholeNumber(0, 10_000) readonly from?: number;
  @IsOptional() @Matches(SEARCH_MARK) readonly found?: string;
}

/** The deployment board of a case. Its forms are taken by the other controllers of this folder. */
@Controller('cases/:caseId/team')
export class TeamPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_case')
  @PageQuery('member_engagements')
  async show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() { found, ...sight }: Sight): Promise<VNode> {
    const searched = await lookedFor(at, caseId, found);
    return drawTeam(this.queries, at, caseId, { sight: { ...sight, searched } });
  }
}
