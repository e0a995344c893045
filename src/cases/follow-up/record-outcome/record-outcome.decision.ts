import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said, Told } from '../../../commands/index.js';
import { already, alreadyAll, isSameFact, type GivenPolicy } from '../../../vocabulary/index.js';
import type { Case, CaseEvent, CaseState, FollowUp } from '../../domain/index.js';
import { checkOutcomeAt, followUpIn, isOpen, nextDated, open, withObligations } from '../../domain/index.js';
import type { RecordOutcome } from './record-outcome.command.js';

/**
 * Records the outcome of a follow-up as a code. `no_answer` is an attempt and leaves it open; every other outcome settles
 * it. The weekly contact with the family ends with the closing check (docs/domain.md section 3, step 7).
 *
 * @throws Refusal `follow_up_not_found`, `follow_up_settled`, `outcome_in_future`, `outcome_before_request`, `due_in_past`, `due_too_far`,
 *   `recorded_otherwise`
 */
export function recordOutcome(command: Told<RecordOutcome, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const followUp = followUpIn(current, command.followUpId);
  const { outcome, now, actor } = command;
  if (!isOpen(followUp)) {
    if (followUp.outcomes.at(-1)?.outcome === outcome) return alreadySettled(followUp, command, current);
    refuse('follow_up_settled', {
      en: 'This follow-up has its outcome already. Undo or correct that one instead.',
      es: 'Este seguimiento ya tiene su resultado. Corríjalo si está mal, o planifique uno nuevo.',
    });
  }
  const at = command.at ?? now;
  checkOutcomeAt(at, followUp, current, command);
  const recorded: CaseEvent = {
    type: 'FollowUpOutcomeRecorded',
    data: { followUpId: followUp.id, outcome, at, recordedBy: actor, recordedAt: now },
  };
  return withObligations(current, [recorded, ...nextDated(followUp, { ...command, recordedAt: now }, command, current)], command);
}

/** Who says it once more is not recorded: that somebody else said so first takes nothing from what they said. */
function alreadySettled({ id, outcomes }: FollowUp, { at, nextDueAt }: Said<RecordOutcome>, { followUps }: Case): readonly [] {
  const planned = Object.values(followUps).some(({ after, dueAt }) => after === id && isSameFact(dueAt, nextDueAt));
  if (nextDueAt !== undefined && !planned) return already(false, 'nextDueAt');
  return alreadyAll({ at }, outcomes.at(-1)!);
}
