import type { CaseEvent } from './case.events.js';
import type { FollowUp, RecordedOutcome } from './case.state.js';

/** The date that it had, where it is still due on the one that came with the outcome: what somebody chose since is theirs. */
export function dateBefore({ id, dueAt }: FollowUp, { nextDueAt, dueBefore }: RecordedOutcome): readonly CaseEvent[] {
  if (dueAt !== nextDueAt || dueAt === dueBefore) return [];
  return [{ type: 'FollowUpRescheduled', data: { followUpId: id, dueAt: dueBefore, because: 'outcome_undone' } }];
}
