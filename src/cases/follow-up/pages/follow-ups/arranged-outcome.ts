import type { OnRecord } from '../../../../../libs/web/forms/index.js';
import type { At } from '../../../../pages/at.js';
import type { Arranged } from '../../../../pages/command-fields.view.js';
import { arrangedCorrection, proposedCorrection } from '../../../frame/arranged-correction.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { outcomesFor, type FollowUpInWords, type SeenFollowUp } from './follow-ups.presenter.js';

/** What is on record of the last outcome, as the form that corrects it shows it: none of it can be unknown. */
export function recordedOfOutcome(seen: SeenFollowUp | undefined, zone: string): OnRecord {
  const values = { ...proposedCorrection, ...proposedWhen('at', seen?.outcomeAt ?? null, zone), outcome: seen?.lastOutcome ?? undefined };
  return { values, canBeUnknown: [] };
}

/** How that form asks. */
export function arrangedOutcome({ seen }: FollowUpInWords, at: At): Readonly<Record<string, Arranged>> {
  return {
    ...arrangedCorrection(at),
    outcome: { options: outcomesFor(seen, at.language), as: 'radios', inline: true, optional: false },
    at: { optional: false },
  };
}
