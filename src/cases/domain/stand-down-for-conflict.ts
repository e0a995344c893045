import type { Deciding } from '../../vocabulary/index.js';
import type { CaseEvent, FitnessReason, StoodDownBecause } from './case.events.js';
import { activeDeployment, type Case, type Deployment } from './case.state.js';
import { countsOn } from './counts-on.js';
import { cisdsWithoutMentalHealthLead } from './cisds-without-mental-health-lead.js';
import type { DeploymentFacts } from './deployment-facts.js';
import { evolveDeployment } from './evolve-deployment.js';
import { fitnessOf, overridable, uncovered } from './fitness.js';
import { releaseFollowUps } from './release-follow-ups.js';

/**
 * Keeps rule 1 when a conflict comes to light on a confirmed team: a member whom no override covers stands down at
 * once, and their follow-ups pass to the desk, as those of anybody else whom it shuts out do. A CISD that loses its only mental-health lead
 * by that is cancelled in the same decision (rule 2), since a conflict cannot wait until somebody else is found.
 */
export function standDownForConflict(state: Case, memberId: string, reason: FitnessReason): readonly CaseEvent[] {
  if (!overridable.includes(reason) || uncovered([reason], state, memberId).length === 0) return [];
  return standDownAtOnce(state, memberId);
}

/**
 * The same for whoever is invited or has said yes, where the agency that asked turns out to be theirs: they see nothing of its case any
 * more.
 */
export function withdrawOfOwnAgency(state: Case, memberId: string): readonly CaseEvent[] {
  const deployment = activeDeployment(state);
  return deployment && countsOn(state, memberId) ? standsDown(state, deployment, memberId, 'own_agency') : [];
}

/**
 * The same for whoever was deactivated, also before they have said yes: nobody who left is counted on, and nobody waits for their answer.
 */
export function standDownWhoLeft(state: Case, memberId: string): readonly CaseEvent[] {
  const deployment = activeDeployment(state);
  return deployment && countsOn(state, memberId) ? standsDown(state, deployment, memberId, 'no_longer_active') : [];
}

/**
 * The event by which an override or the lead's yes is taken back. Whoever is on the confirmed team by it stands down with it, as if
 * the conflict had come to light only now.
 */
export function withoutAllowance(
  state: Case,
  takenBack: Extract<CaseEvent, { readonly type: 'ConflictOverrideTakenBack' | 'LeadAgreementTakenBack' }>,
  facts: DeploymentFacts,
  at: Pick<Deciding, 'now' | 'zone'>,
): readonly CaseEvent[] {
  const { memberId } = takenBack.data;
  const member = facts.members[memberId];
  const reasons = member ? fitnessOf(member, facts, state, at).reasons : (state.conflicts[memberId] ?? []);
  const still = uncovered(reasons, evolveDeployment(state, takenBack), memberId).length;
  const loses = still > uncovered(reasons, state, memberId).length;
  return [takenBack, ...(loses ? standDownAtOnce(state, memberId) : [])];
}

function standDownAtOnce(state: Case, memberId: string): readonly CaseEvent[] {
  const deployment = activeDeployment(state);
  if (deployment?.members[memberId]?.status !== 'on_team') return releaseFollowUps(state, memberId);
  return standsDown(state, deployment, memberId, 'conflict_declared');
}

function standsDown(state: Case, deployment: Deployment, memberId: string, reason: StoodDownBecause): readonly CaseEvent[] {
  return [
    { type: 'MemberStoodDown', data: { deploymentId: deployment.id, memberId, reason } },
    ...releaseFollowUps(state, memberId),
    ...cisdsWithoutMentalHealthLead(state, deployment, memberId).map(
      ({ id }) => ({ type: 'InterventionCancelled', data: { interventionId: id, reason: 'safety' } }) as const,
    ),
  ];
}
