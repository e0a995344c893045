import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { already, isSameFact, type Deciding, type PolicyTerms } from '../../../vocabulary/index.js';
import { correctable } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import { checkCorrection } from '../../domain/corrected.js';
import { dateBefore } from '../../domain/date-before.js';
import { followUpIn } from '../../domain/found.js';
import { checkOutcomeAt } from '../../domain/outcome-at.js';
import { staysClosed } from '../../domain/stays-closed.js';
import { withObligations } from '../../domain/with-obligations.js';
import type { CorrectOutcome } from './correct-outcome.command.js';

/**
 * Corrects the last outcome and its time by a new event, with the reason, or takes it back altogether; the history keeps the old one.
 * What came of the old one is undone: the weekly contact with the family goes on where the closing check was not done after all.
 *
 * @throws Refusal `no_outcome_yet`, `follow_up_not_found`, `recorded_otherwise`, `case_closed` where something would be owed anew, and what `checkCorrection` and `checkOutcomeAt` refuse
 */
export function correctOutcome(
  command: Said<CorrectOutcome> & { readonly policy: PolicyTerms } & Deciding,
  state: CaseState,
): readonly CaseEvent[] {
  const current = correctable(state);
  const followUp = followUpIn(current, command.followUpId);
  const last = followUp.outcomes.at(-1);
  if (!last)
    refuse('no_outcome_yet', {
      en: 'This follow-up has no outcome yet. Record one.',
      es: 'Este seguimiento aún no tiene resultado. Registre uno.',
    });
  const { outcome = last.outcome, at, reason, didNotHappen } = command;
  checkCorrection({ outcome: command.outcome, at }, ['outcome', 'at'], { didNotHappen });
  if (at !== undefined) checkOutcomeAt(at, followUp, current, command);
  const followUpId = followUp.id;
  if (didNotHappen) {
    const undone: CaseEvent = { type: 'FollowUpOutcomeUndone', data: { followUpId, reason } };
    return staysClosed(current, withObligations(current, [undone, ...dateBefore(followUp, last)], command));
  }
  const dated = at === undefined || isSameFact(at, last.at) ? {} : { at };
  // A reason is that of a correction: where there never was one, it goes with it.
  if (last.outcome === outcome && !('at' in dated)) return already((last.correctedBecause ?? reason) === reason, 'reason');
  const corrected: CaseEvent = { type: 'FollowUpOutcomeCorrected', data: { followUpId, outcome, ...dated, reason } };
  return staysClosed(current, withObligations(current, [corrected], command));
}
