import type { QueryBus } from '@nestjs/cqrs';
import type { Sentences } from '../../../../../libs/event-sourcing/index.js';
import { naming } from '../../../../../libs/web/fields/index.js';
import { FormProblem } from '../../../../../libs/web/forms/index.js';
import type { Sent } from '../../../../pages/at.js';
import type { Ids } from '../../../../pages/command-form.js';
import { PolicyVersion } from '../../../../policy/policy.queries.js';
import type { FollowUpOutcome, When } from '../../../../vocabulary/index.js';
import { whichDay } from '../../../case-questions.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { nextStepFor } from '../../../frame/next-step.js';
import type { NextChoice } from './outcome.form.js';

/** What a form says of an outcome and what comes next; no outcome where a correction leaves it as it is. */
interface SaidNext {
  readonly outcome?: FollowUpOutcome;
  readonly next?: NextChoice;
  readonly nextDueAt?: When;
}

/**
 * The day that was chosen, or what the policy proposes: only no answer and a wish for more have a next step.
 *
 * @throws FormProblem where a day is missing, or was entered beside another choice
 */
export async function nextDueOn(
  queries: QueryBus,
  { outcome, next = 'none', nextDueAt }: SaidNext,
  at: Sent,
  { caseId, followUpId }: Ids,
): Promise<When | undefined> {
  if (next === 'other') return nextDueAt ?? askAgain('day_needed', { en: 'Enter the day.', es: 'Escriba el día.' });
  if (nextDueAt !== undefined) {
    askAgain('day_beside_choice', {
      en: 'Choose “Another day” above, or take out the day.',
      es: 'Elija arriba «Otro día», o borre el día.',
    });
  }
  if (next === 'none' || (outcome !== 'no_answer' && outcome !== 'reached_wants_more')) return undefined;
  const view = await caseViewFor(queries, caseId!, at);
  const followUp = [...view.followUps, ...view.teamCare].find((one) => one.followUpId === followUpId);
  if (followUp === undefined) return undefined;
  const terms = await queries.execute(new PolicyVersion(view.policyVersion));
  const { tryAgainOn, oneMoreOn } = nextStepFor(followUp.kind, terms, at.now, at.site.zone);
  return outcome === 'no_answer' ? tryAgainOn : oneMoreOn;
}

function askAgain(code: string, next: Sentences): never {
  const sentences = naming(whichDay, next);
  throw new FormProblem([{ field: 'nextDueAt.day', code, message: sentences.en, sentences }]);
}
