import type { FormValues } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import type { Arranged } from '../../../../pages/command-fields.view.js';
import { arrangedCorrection, proposedCorrection } from '../../../frame/arranged-correction.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { outcomesFor, type FollowUpInWords } from './follow-ups.presenter.js';

/** What is on record of the last outcome, as the form that corrects it shows it. */
export function proposedOutcome({ seen }: FollowUpInWords, at: At): FormValues {
  return { ...proposedCorrection, ...proposedWhen('at', seen.outcomeAt, at.site.zone), outcome: seen.lastOutcome ?? undefined };
}

/** How that form asks. */
export function arrangedOutcome({ seen }: FollowUpInWords, at: At): Readonly<Record<string, Arranged>> {
  return {
    ...arrangedCorrection(at),
    outcome: { options: outcomesFor(seen, at.language), as: 'radios', inline: true, optional: false },
    at: { optional: false },
  };
}
