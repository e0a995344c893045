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

const OF_AGENCY = ['own_agency', 'other_unit_of_own_agency'] as const satisfies readonly FitnessReason[];

/** A confirmed team that has something ahead of it: all of a case that lapses are told from, and no more. */
export interface TeamAhead {
  readonly agencyId: string | null;
  readonly unitId: string | null;
  readonly members: readonly {
    readonly memberId: string;
    readonly teamRole: TeamRole;
    /** What of working for the agency that is served was allowed to them. */
    readonly allowed: readonly FitnessReason[];
  }[];
  /** What is planned, in no order; null where the team has neither planned nor held anything yet. */
  readonly planned: readonly When[] | null;
}

/** @returns null where there is no such team */
export function teamAhead(state: Case): TeamAhead | null {
  const deployment = activeDeployment(state);
  if (state.status !== 'open' || deployment?.status !== 'confirmed') return null;
  const planned = plannedBy(state, deployment);
  const onTeam = membersIn(deployment, 'on_team');
  if (onTeam.length === 0 || planned?.length === 0) return null;
  const allowed = (memberId: string) => OF_AGENCY.filter((reason) => uncovered([reason], state, memberId).length === 0);
  const members = onTeam.map(({ memberId, teamRole }) => ({ memberId, teamRole, allowed: allowed(memberId) }));
  return { agencyId: state.facts.agencyId ?? null, unitId: state.facts.unitId ?? null, members, planned };
}

/**
 * Who of a confirmed team could not go any more to what is still ahead, by the roster as it is now (docs/domain.md section 5, rules 1 and
 * 2): soonest first, one for each member. Nothing is forbidden by it: it is for the lead and the desk to know. What has begun is not ahead.
 * Of whom the roster has nothing at all, it says nothing.
 */
export function lapsesOf(team: TeamAhead, roster: readonly OnRoster[], at: Pick<Deciding, 'now' | 'zone'>): readonly Lapse[] {
  const services = ahead(team, at);
  const lapses = team.members.flatMap(({ memberId, teamRole, allowed }) => {
    const member = roster.find((one) => one.memberId === memberId);
    if (!member || isBlank(member)) return [];
    const found = services.flatMap((dueAt): readonly Lapse[] => {
      const because = lapsed(member, teamRole, dayOf(dueAt, at.zone), { ...team, allowed });
      const until = because === 'credential' ? (member.credentialedUntil[teamRole] ?? null) : null;
      return because === null ? [] : [{ memberId, teamRole, because, until, dueAt }];
    });
    return found.slice(0, 1);
  });
  return lapses.toSorted((a, b) => overdueFrom(a.dueAt, at.zone) - overdueFrom(b.dueAt, at.zone));
}

function plannedBy(state: Case, { id }: Deployment): TeamAhead['planned'] {
  const ofTeam = Object.values(state.interventions).filter(({ deploymentId, status }) => deploymentId === id && status !== 'cancelled');
  if (ofTeam.length === 0) return null;
  return ofTeam.filter(({ status }) => status === 'planned').map(({ plannedFor }) => plannedFor);
}

/** What is planned for later, soonest first; today where the team has neither planned nor held anything yet. */
function ahead({ planned }: TeamAhead, { now, zone }: Pick<Deciding, 'now' | 'zone'>): readonly When[] {
  if (planned === null) return [dayOf(now, zone)];
  const from = (when: When) => overdueFrom(when, zone);
  return planned.filter((when) => from(when) > Date.parse(now)).toSorted((a, b) => from(a) - from(b));
}

function lapsed(
  member: OnRoster,
  role: TeamRole,
  day: string,
  { agencyId, unitId, allowed }: Pick<TeamAhead, 'agencyId' | 'unitId'> & Pick<TeamAhead['members'][number], 'allowed'>,
): Lapse['because'] | null {
  if (!isCredentialed(member, role, day)) return 'credential';
  if (!member.teamRoles.includes(role)) return 'team_role';
  if (!agencyId || member.agencyId !== agencyId) return null;
  const reason = unitId && member.unitId && unitId !== member.unitId ? 'other_unit_of_own_agency' : 'own_agency';
  return allowed.includes(reason) ? null : 'agency';
}

/** They came on the team before anything of them was kept. */
function isBlank({ programs, teamRoles, trainingHours, credentialedUntil }: OnRoster): boolean {
  return programs.length === 0 && teamRoles.length === 0 && trainingHours === 0 && Object.keys(credentialedUntil).length === 0;
}
