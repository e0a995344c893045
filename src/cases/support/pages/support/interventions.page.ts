import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { PageCommand, PageContext, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { Sent } from '../../../../pages/at.js';
import { present } from '../../../../commands/present.js';
import { CancelIntervention } from '../../cancel-intervention/cancel-intervention.handler.js';
import { HoldIntervention } from '../../hold-intervention/hold-intervention.handler.js';
import { PlanIntervention } from '../../plan-intervention/plan-intervention.handler.js';
import { RescheduleIntervention } from '../../reschedule-intervention/reschedule-intervention.handler.js';
import { dayGiven } from '../../../frame/day-given.js';
import { submittedToSupport } from './support-submission.js';
import { CancelForm, HeldForm, MoveForm, PlanForm } from './support.form.js';

/** The forms of interventions, as they stand on the page of support. */
@Controller('cases/:caseId/interventions')
export class InterventionsPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Post()
  @PageCommand()
  plan(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submittedToSupport(this.queries, at, caseId, {
      form: 'plan',
      shape: PlanForm,
      done: 'intervention_planned',
      command: ({ kind, mode, plannedFor, deviation }, acting) => {
        const command = { kind, mode, plannedFor: dayGiven(plannedFor, at, 'plannedFor'), ...(deviation && { deviation }) };
        return this.commands.execute(new PlanIntervention(caseId, command, acting));
      },
    });
  }

  @Post(':interventionId/reschedule')
  @PageCommand()
  move(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('interventionId', pathId) interventionId: string,
  ): Promise<PageAnswer> {
    return submittedToSupport(this.queries, at, caseId, {
      form: `move-${interventionId}`,
      shape: MoveForm,
      done: 'intervention_moved',
      command: ({ plannedFor, deviation }, acting) => {
        const command = { interventionId, plannedFor: dayGiven(plannedFor, at, 'plannedFor'), ...(deviation && { deviation }) };
        return this.commands.execute(new RescheduleIntervention(caseId, command, acting));
      },
    });
  }

  @Post(':interventionId/held')
  @PageCommand()
  hold(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('interventionId', pathId) interventionId: string,
  ): Promise<PageAnswer> {
    return submittedToSupport(this.queries, at, caseId, {
      form: `held-${interventionId}`,
      shape: HeldForm,
      done: 'intervention_held',
      command: ({ heldAt, minutes, attended, resources = [], team, deviation }, acting) => {
        const counted = attended.flatMap(({ discipline, count }) => (count === undefined ? [] : [{ discipline, count }]));
        const command = {
          interventionId,
          heldAt: dayGiven(heldAt, at, 'heldAt'),
          minutes,
          attended: counted,
          resources,
          ...present({ team, deviation }),
        };
        return this.commands.execute(new HoldIntervention(caseId, command, acting));
      },
    });
  }

  @Post(':interventionId/cancel')
  @PageCommand()
  cancel(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('interventionId', pathId) interventionId: string,
  ): Promise<PageAnswer> {
    return submittedToSupport(this.queries, at, caseId, {
      form: `cancel-${interventionId}`,
      shape: CancelForm,
      done: 'intervention_cancelled',
      command: ({ reason }, acting) => this.commands.execute(new CancelIntervention(caseId, { interventionId, reason }, acting)),
    });
  }
}
