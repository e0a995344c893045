import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { PageCommand, PageContext, whenFrom, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { NoFields, pathId } from '../../../../../libs/web/http/index.js';
import type { Sent } from '../../../../pages/at.js';
import { PolicyVersion } from '../../../../policy/policy.queries.js';
import { present } from '../../../../commands/present.js';
import type { When } from '../../../../vocabulary/index.js';
import { CaseStreams } from '../../../case-streams.js';
import { CorrectOutcome } from '../../correct-outcome/correct-outcome.handler.js';
import { RecordOutcome } from '../../record-outcome/record-outcome.handler.js';
import { UndoOutcome } from '../../undo-outcome/undo-outcome.handler.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { dayGiven } from '../../../frame/day-given.js';
import { submittedToFollowUps } from './follow-ups-submission.js';
import { CorrectForm, OutcomeForm } from './follow-ups.form.js';
import { nextStepFor } from '../../../frame/next-step.js';

/** Outcomes of follow-ups: recorded, taken back within the minute, corrected after it. */
@Controller('cases/:caseId/follow-ups/:followUpId/outcome')
export class OutcomesPage {
  constructor(
    readonly queries: QueryBus,
    private readonly commands: CommandBus,
    readonly cases: CaseStreams,
  ) {}

  @Post()
  @PageCommand()
  record(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    return submittedToFollowUps(this, at, caseId, {
      form: `outcome-${followUpId}`,
      shape: OutcomeForm,
      sight: { tapped: followUpId },
      command: async (form, acting) => {
        const when = whenFrom(form.at, at.site.zone, 'at');
        const command = {
          followUpId,
          outcome: form.outcome,
          ...present({ at: when, nextDueAt: await this.nextDue(form, at, caseId, followUpId) }),
        };
        return this.commands.execute(new RecordOutcome(caseId, command, acting));
      },
    });
  }

  @Post('undo')
  @PageCommand()
  undo(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    return submittedToFollowUps(this, at, caseId, {
      form: 'undo',
      shape: NoFields,
      sight: { open: followUpId },
      done: 'outcome_undone',
      command: (_form, acting) => this.commands.execute(new UndoOutcome(caseId, { followUpId }, acting)),
    });
  }

  @Post('correct')
  @PageCommand()
  correct(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    return submittedToFollowUps(this, at, caseId, {
      form: `correct-${followUpId}`,
      shape: CorrectForm,
      done: 'outcome_corrected',
      command: ({ outcome, reason }, acting) => this.commands.execute(new CorrectOutcome(caseId, { followUpId, outcome, reason }, acting)),
    });
  }

  /** The day that was chosen, or what the policy proposes: only no answer and a wish for more have a next step. */
  private async nextDue(
    { outcome, next = 'none', nextDueAt }: OutcomeForm,
    at: Sent,
    caseId: string,
    followUpId: string,
  ): Promise<When | undefined> {
    if (next === 'other') return dayGiven(nextDueAt, at, 'nextDueAt');
    if (next === 'none' || (outcome !== 'no_answer' && outcome !== 'reached_wants_more')) return undefined;
    const view = await caseViewFor(this.queries, caseId, at);
    const followUp = [...view.followUps, ...view.teamCare].find((one) => one.followUpId === followUpId);
    if (followUp === undefined) return undefined;
    const terms = await this.queries.execute(new PolicyVersion(view.policyVersion));
    const { tryAgainOn, oneMoreOn } = nextStepFor(followUp.kind, terms, at.now, at.site.zone);
    return outcome === 'no_answer' ? tryAgainOn : oneMoreOn;
  }
}
