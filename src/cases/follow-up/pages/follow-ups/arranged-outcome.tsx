import { tellingOf, type OnRecord } from '../../../../../libs/web/forms/index.js';
import type { FormValues } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import type { Arranged } from '../../../../pages/command-fields.view.js';
import type { PolicyTerms } from '../../../../vocabulary/index.js';
import { arrangedCorrection, proposedCorrection } from '../../../frame/arranged-correction.js';
import { nextStepFor } from '../../../frame/next-step.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { CorrectOutcome } from '../../correct-outcome/correct-outcome.command.js';
import { numbered } from './earlier-tries.view.js';
import { outcomesFor, type FollowUpInWords, type SeenFollowUp } from './follow-ups.presenter.js';
import { NextQuestion } from './next-question.view.js';

/** An earlier attempt, as the page knows it. */
export type EarlierTry = SeenFollowUp['earlierTries'][number];

/** The earlier attempt that a form is about: the one on it when it was refused, else the one that was chosen; none is the last. */
export function tryOn({ seen }: FollowUpInWords, { refused }: Pick<At, 'refused'>, chosen: number | undefined): EarlierTry | undefined {
  const onForm = refused?.form === `correct-outcome-${seen.followUpId}` ? Number(refused.values.attempt) : chosen;
  return seen.earlierTries.find(({ attempt }) => attempt === onForm);
}

/**
 * What is on record of the last outcome, or of an earlier attempt, as the form that corrects it shows it: none of it can be unknown. Of
 * an earlier attempt nothing but its time can have been otherwise.
 */
export function recordedOfOutcome(seen: SeenFollowUp | undefined, zone: string, earlier?: EarlierTry): OnRecord {
  const values = {
    ...proposedCorrection,
    ...proposedWhen('at', earlier?.at ?? seen?.outcomeAt ?? null, zone),
    outcome: earlier === undefined ? (seen?.lastOutcome ?? undefined) : undefined,
  };
  return { values, canBeUnknown: [] };
}

/** What stands on that form from the beginning: what is on record, and that what comes next is as the policy proposes it. */
export function proposedOutcome(seen: SeenFollowUp, zone: string, earlier?: EarlierTry): FormValues {
  return { ...recordedOfOutcome(seen, zone, earlier).values, next: 'proposed' };
}

/** How that form asks. What comes next is asked of the last outcome: after an earlier attempt came the one after it. */
export function arrangedOutcome(
  { seen }: FollowUpInWords,
  at: At,
  terms: PolicyTerms,
  earlier?: EarlierTry,
): Readonly<Record<string, Arranged>> {
  const asked = { at, command: CorrectOutcome, step: nextStepFor(seen.kind, terms, at.now, at.site.zone), telling: tellingOf(at) };
  const asksNext = earlier === undefined && seen.kind !== 'post_action_support';
  return {
    ...arrangedCorrection(at),
    attempt: { instead: earlier === undefined ? null : () => numbered(earlier) },
    outcome:
      earlier === undefined ? { options: outcomesFor(seen, at.language), as: 'radios', inline: true, optional: false } : { instead: null },
    at: { optional: false },
    nextDueAt: { instead: asksNext ? (form) => <NextQuestion {...asked} form={form} /> : null },
  };
}
