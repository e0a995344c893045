import type { CaseEvent, FitnessReason } from './case.events.js';
import { activeDeployment, type Case } from './case.state.js';
import { cisdsWithoutMentalHealthLead } from './cisds-without-mental-health-lead.js';
import { overridable, uncovered } from './fitness.js';
import { releaseFollowUps } from './release-follow-ups.js';

/**
 * Keeps rule 1 when a conflict comes to light on a confirmed team: a member whom no override covers stands down at
 * once, and their follow-ups pass to the desk. A CISD that loses its only mental-health lead by that is cancelled in the
 * same decision (rule 2), since a conflict cannot wait until somebody else is found.
 */
export function standDownForConflict(state: Case, memberId: string, reason: FitnessReason): readonly CaseEvent[] {
  const deployment = activeDeployment(state);
  if (deployment?.members[memberId]?.status !== 'on_team' || !overridable.includes(reason)) return [];
  if (uncovered([reason], state, memberId).length === 0) return [];
  return [
    { type: 'MemberStoodDown', data: { deploymentId: deployment.id, memberId, reason: 'conflict_declared' } },
    ...releaseFollowUps(state, memberId),
    ...cisdsWithoutMentalHealthLead(state, deployment, memberId).map(
      ({ id }) => ({ type: 'InterventionCancelled', data: { interventionId: id, reason: 'safety' } }) as const,
    ),
  ];
}
