import { dayOf, overdueFrom, type Deciding, type TeamRole, type When } from '../../vocabulary/index.js';
import type { FitnessReason } from './case.events.js';
import { activeDeployment, membersIn, type Case, type Deployment } from './case.state.js';
import { isCredentialed } from './credentialed.js';
import type { MemberFacts } from './facts.js';
import { uncovered } from './fitness.js';

/** What of a member lapses or is withdrawn before a service that is still ahead. */
export interface Lapse {
  readonly memberId: string;
  readonly teamRole: TeamRole;
  readonly because: 'credential' | 'team_role' | 'agency';
  /** Of a credential: the last day on which it holds; null where none is on record any more, and for the other reasons. */
  readonly until: string | null;
  /** When the first service is for which they could not go; the day where none is planned yet. */
  readonly dueAt: When;
}

/** What the roster says of who is on the team. */
export type OnRoster = Pick<
  MemberFacts,
  'memberId' | 'agencyId' | 'unitId' | 'programs' | 'teamRoles' | 'trainingHours' | 'credentialedUntil'
>;

/**
 * Who of a confirmed team could not go any more to what is still ahead, by the roster as it is now (docs/domain.md section 5, rules 1 and
 * 2): soonest first, one for each member. Nothing is forbidden by it: it is for the lead and the desk to know. What has begun is not ahead.
 * Of whom the roster has nothing at all, it says nothing.
 */
export function lapsesOf(state: Case, members: readonly OnRoster[], at: Pick<Deciding, 'now' | 'zone'>): readonly Lapse[] {
  const deployment = activeDeployment(state);
  if (state.status !== 'open' || deployment?.status !== 'confirmed') return [];
  const services = ahead(state, deployment, at);
  const lapses = membersIn(deployment, 'on_team').flatMap(({ memberId, teamRole }) => {
    const member = members.find((one) => one.memberId === memberId);
    if (!member || isBlank(member)) return [];
    const found = services.flatMap((dueAt): readonly Lapse[] => {
      const because = lapsed(member, teamRole, dayOf(dueAt, at.zone), state);
      const until = because === 'credential' ? (member.credentialedUntil[teamRole] ?? null) : null;
      return because === null ? [] : [{ memberId, teamRole, because, until, dueAt }];
    });
    return found.slice(0, 1);
  });
  return lapses.toSorted((a, b) => overdueFrom(a.dueAt, at.zone) - overdueFrom(b.dueAt, at.zone));
}

/** What is planned for later, soonest first; today where the team has neither planned nor held anything yet. */
function ahead(state: Case, { id }: Deployment, { now, zone }: Pick<Deciding, 'now' | 'zone'>): readonly When[] {
  const ofTeam = Object.values(state.interventions).filter(({ deploymentId, status }) => deploymentId === id && status !== 'cancelled');
  if (ofTeam.length === 0) return [dayOf(now, zone)];
  const from = (when: When) => overdueFrom(when, zone);
  const later = ofTeam.filter(({ status, plannedFor }) => status === 'planned' && from(plannedFor) > Date.parse(now));
  return later.map(({ plannedFor }) => plannedFor).toSorted((a, b) => from(a) - from(b));
}

function lapsed(member: OnRoster, role: TeamRole, day: string, state: Case): Lapse['because'] | null {
  if (!isCredentialed(member, role, day)) return 'credential';
  if (!member.teamRoles.includes(role)) return 'team_role';
  const { agencyId, unitId } = state.facts;
  if (!agencyId || member.agencyId !== agencyId) return null;
  const reason: FitnessReason = unitId && member.unitId && unitId !== member.unitId ? 'other_unit_of_own_agency' : 'own_agency';
  return uncovered([reason], state, member.memberId).length > 0 ? 'agency' : null;
}

/** They came on the team before anything of them was kept. */
function isBlank({ programs, teamRoles, trainingHours, credentialedUntil }: OnRoster): boolean {
  return programs.length === 0 && teamRoles.length === 0 && trainingHours === 0 && Object.keys(credentialedUntil).length === 0;
}
