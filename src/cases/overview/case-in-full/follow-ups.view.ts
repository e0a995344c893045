import { type FollowUp, isOpen, roleFor, withoutMoves } from '../../domain/index.js';
import { bucketOf } from '../../reading/due.js';
import { personOf } from '../../reading/due-view.js';
import type { Viewing } from './case-in-full.view.js';
import { inOrder } from './in-order.js';

/** What is followed up of a case, and the team's own care, soonest first. */
export function followUpsOf(viewing: Viewing) {
  const shown = inOrder(Object.values(viewing.state.followUps), ({ dueAt }) => dueAt).map((one) => followUpView(viewing, one));
  return {
    followUps: shown.filter(({ kind }) => kind !== 'post_action_support'),
    teamCare: shown.filter(({ kind }) => kind === 'post_action_support'),
  };
}

function followUpView({ state, names, reader, zone }: Viewing, followUp: FollowUp) {
  const { id: followUpId, kind, dueAt, owner, ladderHours, deploymentId, outcomes, escalatedTo } = followUp;
  const open = isOpen(followUp);
  const { outcome = null, at = null, recordedAt = null, recordedBy = null } = outcomes.at(-1) ?? {};
  return {
    followUpId,
    kind,
    dueAt,
    /** Somebody chose another date than the ladder's, which leaves it alone. */
    dateChosen: followUp.dateChosen && (ladderHours ?? deploymentId) !== undefined,
    /** Somebody moved it: that can be taken back. */
    moved: withoutMoves(followUp.chosenDates).length < followUp.chosenDates.length,
    open,
    bucket: open ? bucketOf(dueAt, reader.now, zone) : null,
    owner,
    ownerName: names.person(personOf(owner)),
    /** From whom it came to the desk, who could see to it no longer. */
    passedFrom: names.person(followUp.passedFrom ?? null),
    attempts: outcomes.filter((one) => one.outcome === 'no_answer').length,
    /** With their numbers, by which they are corrected, oldest first; the last one is beside them. */
    earlierTries: outcomes.slice(0, -1).map((one) => ({ attempt: one.attempt, outcome: one.outcome, at: one.at })),
    escalatedTo,
    lastOutcome: outcome,
    /** When it was, as it was said. */
    outcomeAt: at,
    outcomeRecordedAt: recordedAt,
    outcomeRecordedBy: recordedBy,
    /** Whether the reader may record its outcome, move it, or give it to somebody else. */
    maySettle: roleFor('settle_follow_up', reader, state, { followUpId }) !== null,
  };
}
