import { forbid, refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import type { GivenPolicy } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, dateBefore, followUpIn, open, withObligations } from '../../domain/index.js';
import type { UndoOutcome } from './undo-outcome.command.js';

/**
 * Takes back the last outcome as if it had not been tapped, with what came of it: within a minute, by whoever tapped it
 * (docs/domain.md section 3, step 7). After that it is corrected by a new event.
 *
 * @throws Refusal `undo_too_late`, `not_your_outcome`, `follow_up_not_found`
 */
export function undoOutcome(command: Told<UndoOutcome, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const followUp = followUpIn(current, command.followUpId);
  const last = followUp.outcomes.at(-1);
  if (!last) return [];
  if (last.recordedBy !== command.actor || last.settledBy !== undefined)
    forbid('not_your_outcome', {
      en: 'Someone else recorded this outcome. Correct it, with the reason, if it is wrong.',
      es: 'Otra persona registró este resultado. Corríjalo, con el motivo, si está mal.',
    });
  if (Date.parse(command.now) - Date.parse(last.recordedAt) > command.policy.undoSeconds * 1000)
    refuse('undo_too_late', {
      en: 'The time to undo has passed. Correct the outcome, with the reason, instead.',
      es: 'El tiempo para deshacer pasó. Corrija el resultado, con el motivo.',
    });
  const undone: CaseEvent = { type: 'FollowUpOutcomeUndone', data: { followUpId: followUp.id } };
  return withObligations(current, [undone, ...dateBefore(followUp, last)], command);
}
