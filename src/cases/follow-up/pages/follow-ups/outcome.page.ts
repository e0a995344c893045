import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sentences } from '../../../../../libs/event-sourcing/index.js';
import { FormProblem, PageCommand, PageContext, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { naming } from '../../../../../libs/web/fields/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { link } from '../../../../../libs/web/views/index.js';
import { NeedsRight } from '../../../../commands/needs-right.decorator.js';
import { CommandSender } from '../../../../commands/command-sender.js';
import { formName } from '../../../../pages/command-form.js';
import type { Sent } from '../../../../pages/at.js';
import { PolicyVersion } from '../../../../policy/policy.queries.js';
import type { When } from '../../../../vocabulary/index.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { nextStepFor } from '../../../frame/next-step.js';
import { RecordOutcome, whichDay } from '../../record-outcome/record-outcome.command.js';
import { drawFollowUps } from './draw-follow-ups.js';
import { OutcomeForm } from './outcome.form.js';

/** The outcome of a follow-up, with what comes next. */
@Controller('cases/:caseId/follow-ups/:followUpId/outcome')
export class OutcomePage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Post()
  @NeedsRight('settle_follow_up')
  @PageCommand()
  record(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    const path = casePagePath(caseId, 'followUps');
    return submitted(at, {
      form: formName(RecordOutcome, { followUpId }),
      shape: OutcomeForm,
      command: async (form, acting) => {
        const nextDueAt = await this.nextDue(form, at, caseId, followUpId);
        return this.sender.send(RecordOutcome, { caseId, followUpId, outcome: form.outcome, at: form.at, nextDueAt }, acting);
      },
      then: link(path, { tapped: followUpId }),
      redraw: (again) => drawFollowUps(this.queries, { ...again, path }, caseId),
    });
  }

  /** The day that was chosen, or what the policy proposes: only no answer and a wish for more have a next step. */
  private async nextDue(
    { outcome, next = 'none', nextDueAt }: OutcomeForm,
    at: Sent,
    caseId: string,
    followUpId: string,
  ): Promise<When | undefined> {
    if (next === 'other') return nextDueAt ?? askAgain('day_needed', { en: 'Enter the day.', es: 'Escriba el día.' });
    if (nextDueAt !== undefined) {
      askAgain('day_beside_choice', {
        en: 'Choose “Another day” above, or take out the day.',
        es: 'Elija arriba «Otro día», o borre el día.',
      });
    }
    if (next === 'none' || (outcome !== 'no_answer' && outcome !== 'reached_wants_more')) return undefined;
    const view = await caseViewFor(this.queries, caseId, at);
    const followUp = [...view.followUps, ...view.teamCare].find((one) => one.followUpId === followUpId);
    if (followUp === undefined) return undefined;
    const terms = await this.queries.execute(new PolicyVersion(view.policyVersion));
    const { tryAgainOn, oneMoreOn } = nextStepFor(followUp.kind, terms, at.now, at.site.zone);
    return outcome === 'no_answer' ? tryAgainOn : oneMoreOn;
  }
}

function askAgain(code: string, next: Sentences): never {
  const sentences = naming(whichDay, next);
  throw new FormProblem([{ field: 'nextDueAt.day', code, message: sentences.en, sentences }]);
}
