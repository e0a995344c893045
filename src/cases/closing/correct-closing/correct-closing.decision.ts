import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already, checkCorrection, onlySaid, type GivenPolicy } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, checkCloseReason, existing, withObligations } from '../../domain/index.js';
import type { CorrectClosing } from './correct-closing.command.js';

/**
 * Corrects why a case was closed, also once it is open again, or why it was last opened again. Whether that was for a new need decides
 * about triage and ladder: once somebody has taken the case up again, it is not turned round.
 *
 * @throws Refusal `reopening_taken_up`, `not_triaged`, `recorded_otherwise` and what `checkCorrection` refuses
 */
export function correctClosing(command: Told<CorrectClosing, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const current = existing(state);
  const { because, reopenedBecause, reason } = command;
  const { reopened } = current;
  const closedBecause = current.closedBecause ?? reopened?.closedBecause ?? null;
  const recorded = [...(closedBecause === null ? [] : ['because']), ...(reopened === null ? [] : ['reopenedBecause'])];
  const said = onlySaid({ because, reopenedBecause });
  checkCorrection(said, recorded);
  // What was closed before it was opened again is judged by what was known then.
  if (because !== undefined) checkCloseReason(because, current.status === 'open' ? { ...current, ...reopened?.before } : current);
  const before = reopened?.reason;
  if (reopenedBecause !== undefined && (reopenedBecause === 'new_need') !== (before === 'new_need') && current.reopenedBecause === null)
    refuse('reopening_taken_up', {
      field: 'reopenedBecause',
      en: 'Something was done since about what it was opened again for. Close it, and open it again with the other reason.',
      es: 'Ya se hizo algo sobre lo que motivó la reapertura. Ciérrelo y ábralo otra vez con el otro motivo.',
    });
  const same = (because ?? closedBecause) === closedBecause && (reopenedBecause ?? before) === before;
  // A reason is that of a correction: where there never was one, it goes with it.
  if (same)
    return already(
      Object.keys(said).every((field) => (current.correctedBecause[field] ?? reason) === reason),
      'reason',
    );
  return withObligations(current, [{ type: 'ClosingCorrected', data: { ...said, reason } }], command);
}
