import type { When } from '../../vocabulary/index.js';
import type { CaseEvent } from './case.events.js';
import type { FollowUp, RecordedOutcome } from './case.state.js';
import type { ChosenDate } from './follow-up.state.js';

/** What people chose, but for the date that came with an attempt. */
export function withoutAttempt(dates: readonly ChosenDate[], attempt: number): readonly ChosenDate[] {
  return dates.filter((one) => one.attempt !== attempt);
}

/** What people chose, but for the moves since an attempt last came with a date. */
export function withoutMoves(dates: readonly ChosenDate[]): readonly ChosenDate[] {
  return dates.slice(0, dates.findLastIndex(({ attempt }) => attempt !== undefined) + 1);
}

/** When it is due where only these dates were chosen. */
export function dueBy({ ownDueAt }: FollowUp, dates: readonly ChosenDate[]): When {
  return dates.at(-1)?.dueAt ?? ownDueAt;
}

/** The date that it has without an attempt, where it is still due on the one that came with it: what somebody chose since is theirs. */
export function dateBefore(followUp: FollowUp, { attempt }: RecordedOutcome): readonly CaseEvent[] {
  if (followUp.chosenDates.at(-1)?.attempt !== attempt) return [];
  const dueAt = dueBy(followUp, withoutAttempt(followUp.chosenDates, attempt));
  if (dueAt === followUp.dueAt) return [];
  return [{ type: 'FollowUpRescheduled', data: { followUpId: followUp.id, dueAt, because: 'outcome_undone' } }];
}
