import { compareWhen, dayOf, plusHours, type Deciding, type TeamRole } from '../../vocabulary/index.js';
import type { FitnessReason } from './case.events.js';
import { activeDeployment, type Case } from './case.state.js';
import { dayOfService, isCredentialed } from './credentialed.js';
import type { DeploymentFacts } from './deployment-facts.js';
import type { AgencyFacts, MemberFacts } from './facts.js';

export type Verdict = 'fit' | 'ask_the_lead' | 'not_possible';

export interface Fitness {
  readonly verdict: Verdict;
  /** Every reason that holds, also those that an override or the lead's yes already covers. */
  readonly reasons: readonly FitnessReason[];
}

/** Conflicts of docs/domain.md section 5, rule 1: not possible, unless a second person overrides them. */
export const overridable: readonly FitnessReason[] = ['own_agency', 'witness_or_party', 'supervisory_relation'];

/** Possible once the lead has said yes. */
export const forTheLead: readonly FitnessReason[] = ['other_unit_of_own_agency', 'close_relationship', 'other_program'];

/** When somebody is judged, and for which role: where none is said, for the one that they have on the team, else for any of theirs. */
export type Judging = Pick<Deciding, 'now' | 'zone'> & { readonly teamRole?: TeamRole };

/**
 * Whether a member may deploy to a case, and everything that speaks against it (docs/domain.md section 5, rules 1, 2 and 6).
 * Where a large agency's unit is not known on either side it counts as the same one. Pure.
 */
export function fitnessOf(member: MemberFacts, facts: DeploymentFacts, state: Case, at: Judging): Fitness {
  const today = dayOf(at.now, at.zone);
  const role = at.teamRole ?? activeDeployment(state)?.members[member.memberId]?.teamRole;
  const serving = dayOfService(state, at);
  const holds: Readonly<Record<Exclude<FitnessReason, 'witness_or_party' | 'supervisory_relation' | 'close_relationship'>, boolean>> = {
    own_agency: agencyConflict(member, facts.agency, state) === 'own_agency',
    other_unit_of_own_agency: agencyConflict(member, facts.agency, state) === 'other_unit_of_own_agency',
    inactive: !member.active,
    not_available: member.unavailableUntil !== null && today < member.unavailableUntil,
    untrained: member.trainingHours < facts.policy.trainingHours,
    credential_expired: !(role === undefined ? member.teamRoles : [role]).some((each) => isCredentialed(member, each, serving)),
    cool_down: coolsDown(member, facts, at),
    already_deployed: facts.heldElsewhere.includes(member.memberId),
    other_program: !!state.triage && !state.triage.programs.some((program) => member.programs.includes(program)),
  };
  const reasons: readonly FitnessReason[] = [
    ...(state.conflicts[member.memberId] ?? []),
    ...(Object.keys(holds) as (keyof typeof holds)[]).filter((reason) => holds[reason]),
  ];
  return { verdict: verdictOf(reasons), reasons };
}

/** What these reasons together make of a member. */
export function verdictOf(reasons: readonly FitnessReason[]): Verdict {
  if (reasons.length === 0) return 'fit';
  return reasons.every((reason) => forTheLead.includes(reason)) ? 'ask_the_lead' : 'not_possible';
}

/** What is left of the reasons after the overrides granted and the lead's yes: an empty list lets the member deploy. */
export function uncovered(reasons: readonly FitnessReason[], state: Case, memberId: string): readonly FitnessReason[] {
  const overridden = state.overrides[memberId]?.covers ?? [];
  const agreed = state.leadAgreed[memberId] ?? [];
  return reasons.filter(
    (reason) => !(overridable.includes(reason) && overridden.includes(reason)) && !(forTheLead.includes(reason) && agreed.includes(reason)),
  );
}

/** What it makes of somebody where they work. @param agency what the register says of the one that asked */
export function agencyConflict(
  member: Pick<MemberFacts, 'agencyId' | 'unitId'>,
  agency: Pick<AgencyFacts, 'hasUnits'> | null,
  state: { readonly facts: Pick<Case['facts'], 'agencyId' | 'unitId'> },
): Extract<FitnessReason, 'own_agency' | 'other_unit_of_own_agency'> | null {
  const { agencyId, unitId } = state.facts;
  if (!agencyId || member.agencyId !== agencyId) return null;
  const bothUnitsKnown = !!unitId && !!member.unitId;
  return agency?.hasUnits && bothUnitsKnown && unitId !== member.unitId ? 'other_unit_of_own_agency' : 'own_agency';
}

function coolsDown({ lastIntervention }: MemberFacts, facts: DeploymentFacts, at: Pick<Deciding, 'now' | 'zone'>): boolean {
  if (!lastIntervention || lastIntervention.caseId === facts.caseId) return false;
  return compareWhen(at.now, plusHours(lastIntervention.endedAt, facts.policy.coolDownDays * 24, at.zone), at.zone) < 0;
}
