import { derivedId } from '../../../libs/event-sourcing/index.js';
import { already, isSameFact, type Deciding, type FollowUpOutcome, type When } from '../../vocabulary/index.js';
import type { CaseEvent } from './case.events.js';
import { isOpen, isSettledByLadder, wasActedOn, type Case, type FollowUp } from './case.state.js';
import { checkDue } from './due-dates.js';

/** An outcome, with the day on which whoever said it wants it to go on. */
interface Outcome {
  readonly outcome: FollowUpOutcome;
  readonly recordedAt: string;
  readonly nextDueAt?: When;
}

/**
 * What comes next of an outcome, whether it was recorded so at once or corrected to it: another date where nobody answered, one more
 * follow-up of the kind otherwise. One that this very outcome asked for before is that one, on the day that is said now: corrected
 * away and back again, an outcome asks for it once.
 *
 * @throws Refusal `due_in_past`, `due_too_far`, `recorded_otherwise` where somebody has acted since on what it asked for
 */
export function nextDated(
  { id, kind, owner }: FollowUp,
  { outcome, recordedAt, nextDueAt: dueAt }: Outcome,
  command: Deciding,
  { followUps }: Case,
): readonly CaseEvent[] {
  if (dueAt === undefined) return [];
  const standing = Object.values(followUps).find(
    ({ after, askedFor }) => after === id && askedFor?.outcome === outcome && askedFor.recordedAt === recordedAt,
  );
  if (standing !== undefined && isSameFact(standing.dueAt, dueAt)) return [];
  checkDue(dueAt, command, 'nextDueAt');
  if (outcome === 'no_answer') return [{ type: 'FollowUpRescheduled', data: { followUpId: id, dueAt, because: 'not_reached' } }];
  if (standing === undefined) {
    const followUpId = derivedId(command.commandId, `after/${id}`);
    return [{ type: 'FollowUpPlanned', data: { followUpId, kind, dueAt, owner, after: id } }];
  }
  if (wasActedOn(standing) || !(isOpen(standing) || isSettledByLadder(standing))) return already(false, 'nextDueAt');
  return [{ type: 'FollowUpRescheduled', data: { followUpId: standing.id, dueAt, because: 'facts_changed' } }];
}
