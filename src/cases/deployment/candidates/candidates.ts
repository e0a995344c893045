import { byName } from '../../../../libs/text/index.js';
import { plusHours, type Deciding, type Discipline, type TeamRole, type When } from '../../../vocabulary/index.js';
import type { Case, ConflictOverride, DeploymentFacts, FitnessReason, MemberFacts, TeamMember, Verdict } from '../../domain/index.js';
import { activeDeployment, dayOfService, fitnessOf, fitnessWords, isCredentialed, uncovered, verdictOf } from '../../domain/index.js';
import { overrideView } from '../../reading/override-view.js';

/** One reason that holds, in words; `covered` where an override or the lead's yes lets the member go all the same. */
export interface CandidateReason {
  readonly code: FitnessReason;
  readonly words: string;
  readonly covered: boolean;
}

/** Whether somebody may take a team role. */
export interface RoleCredential {
  readonly teamRole: TeamRole;
  /** A day; null where no credential for the role is on record. */
  readonly validUntil: string | null;
  readonly holds: boolean;
}

export interface Candidate {
  readonly memberId: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly reasons: readonly CandidateReason[];
  /** When they were last invited to any case; null where never. */
  readonly lastCalledAt: When | null;
  /** Those of their disciplines that were exposed. */
  readonly disciplinesMatch: readonly Discipline[];
  readonly teamRoles: MemberFacts['teamRoles'];
  readonly trainingHours: number;
  /**
   * Of each of their team roles: until when a credential for it holds, and whether it does on the day of service; null where none is on
   * record.
   */
  readonly credentials: readonly RoleCredential[];
  /** Said by the member: not available before that day; null where available. */
  readonly unavailableUntil: string | null;
  /** When their cool-down ends; null where they are on none. */
  readonly coolDownUntil: When | null;
  /** Their part in the deployment at work; null where they have none. */
  readonly status: TeamMember['status'] | null;
  /** Whether a second person was asked to let them go in spite of a conflict, and what they said; null where nobody was, or it lapsed. */
  readonly override: Exclude<ConflictOverride['status'], 'lapsed'> | null;
}

export interface CandidateLists {
  readonly fit: readonly Candidate[];
  readonly askTheLead: readonly Candidate[];
  readonly notPossible: readonly Candidate[];
}

export interface Considered {
  readonly name: string;
  readonly lastCalledAt: When | null;
  readonly member: MemberFacts;
}

/**
 * Everybody who could be invited, in three lists, each with the least recently called first, so that it is not always the
 * same few (docs/domain.md section 5, rule 6). For choosing: inviting judges again by exact facts.
 */
export function candidatesOf(
  considered: readonly Considered[],
  facts: DeploymentFacts,
  state: Case,
  at: Pick<Deciding, 'now' | 'zone'>,
): CandidateLists {
  const candidates = considered.map((one) => candidateOf(one, facts, state, at)).sort(leastRecentlyCalledFirst);
  const of = (verdict: Verdict) => candidates.filter((one) => one.verdict === verdict);
  return { fit: of('fit'), askTheLead: of('ask_the_lead'), notPossible: of('not_possible') };
}

function candidateOf(
  { name, lastCalledAt, member }: Considered,
  facts: DeploymentFacts,
  state: Case,
  at: Pick<Deciding, 'now' | 'zone'>,
): Candidate {
  const { memberId, teamRoles, trainingHours, credentialedUntil, unavailableUntil, lastIntervention } = member;
  const { reasons } = fitnessOf(member, facts, state, at);
  const left = uncovered(reasons, state, memberId);
  const serving = dayOfService(state, at);
  const exposed = (state.facts.exposed ?? []).map(({ discipline }) => discipline);
  return {
    memberId,
    name,
    verdict: verdictOf(left),
    reasons: reasons.map((code) => ({ code, words: fitnessWords[code].en, covered: !left.includes(code) })),
    lastCalledAt,
    disciplinesMatch: member.disciplines.filter((discipline) => exposed.includes(discipline)),
    teamRoles,
    trainingHours,
    credentials: teamRoles.map((teamRole) => ({
      teamRole,
      validUntil: credentialedUntil[teamRole] ?? null,
      holds: isCredentialed(member, teamRole, serving),
    })),
    unavailableUntil,
    coolDownUntil:
      lastIntervention && reasons.includes('cool_down')
        ? plusHours(lastIntervention.endedAt, facts.policy.coolDownDays * 24, at.zone)
        : null,
    status: activeDeployment(state)?.members[memberId]?.status ?? null,
    override: overrideView(state.overrides[memberId]),
  };
}

function leastRecentlyCalledFirst(a: Candidate, b: Candidate): number {
  const [calledA, calledB] = [a, b].map(({ lastCalledAt }) => (lastCalledAt ? Date.parse(lastCalledAt) : -Infinity));
  if (calledA !== calledB) return calledA! - calledB!;
  return b.disciplinesMatch.length - a.disciplinesMatch.length || byName('en')(a, b);
}
