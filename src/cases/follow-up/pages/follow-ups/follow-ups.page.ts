import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { Refusal } from '../../../../../libs/event-sourcing/index.js';
import { goTo, PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { AssignFollowUp } from '../../assign-follow-up/assign-follow-up.handler.js';
import { CaseStreams } from '../../../case-streams.js';
import { PlanFollowUp } from '../../plan-follow-up/plan-follow-up.handler.js';
import { RescheduleFollowUp } from '../../reschedule-follow-up/reschedule-follow-up.handler.js';
import { dayGiven } from '../../../frame/day-given.js';
import { drawFollowUps } from './draw-follow-ups.js';
import { submittedToFollowUps } from './follow-ups-submission.js';
import { AssignForm, MoveForm, ownerFrom, PlanForm } from './follow-ups.form.js';

class Sight {
  @IsOptional() @IsUUID() readonly open?: string;
  @IsOptional() @IsUUID() readonly tapped?: string;
}

/** The follow-ups of a case: what is due, whose it is, and what came of the others. */
@Controller('cases/:caseId/follow-ups')
export class FollowUpsPage {
  constructor(
    readonly queries: QueryBus,
    private readonly commands: CommandBus,
    readonly cases: CaseStreams,
  ) {}

  @Get()
  @PageQuery()
  async show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Query() sight: Sight): Promise<VNode | PageAnswer> {
    try {
      return await drawFollowUps(this, at, caseId, sight);
    } catch (error) {
      const justDone = at.done !== null || sight.tapped !== undefined;
      // Whoever has settled or given away the last thing that was theirs no longer sees the case: their work goes on elsewhere.
      if (!justDone || !(error instanceof Refusal) || error.code !== 'case_not_found') throw error;
      return goTo('/work', { tapped: sight.tapped === undefined ? undefined : `${caseId}.${sight.tapped}` });
    }
  }

  @Post()
  @PageCommand()
  plan(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToFollowUps(this, at, caseId, {
      form: 'plan',
      shape: PlanForm,
      done: 'follow_up_planned',
      command: ({ kind, dueAt, owner }, acting) => {
        const command = { kind, dueAt: dayGiven(dueAt, at, 'dueAt'), ...(owner !== undefined && { owner: ownerFrom(owner) }) };
        return this.commands.execute(new PlanFollowUp(caseId, command, acting));
      },
    });
  }

  @Post(':followUpId/reschedule')
  @PageCommand()
  move(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    return submittedToFollowUps(this, at, caseId, {
      form: `move-${followUpId}`,
      shape: MoveForm,
      sight: { open: followUpId },
      done: 'follow_up_moved',
      command: ({ dueAt, because }, acting) =>
        this.commands.execute(new RescheduleFollowUp(caseId, { followUpId, dueAt: dayGiven(dueAt, at, 'dueAt'), because }, acting)),
    });
  }

  @Post(':followUpId/assign')
  @PageCommand()
  assign(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    return submittedToFollowUps(this, at, caseId, {
      form: `assign-${followUpId}`,
      shape: AssignForm,
      sight: { open: followUpId },
      done: 'follow_up_given',
      command: ({ owner }, acting) => this.commands.execute(new AssignFollowUp(caseId, { followUpId, owner: ownerFrom(owner) }, acting)),
    });
  }
}
