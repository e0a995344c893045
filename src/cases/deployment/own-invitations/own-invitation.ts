import type { IncidentType, TeamRole, Urgency, When } from '../../../vocabulary/index.js';
import { activeDeployment, type Case, maySeeCase, type Reader, roleFor, type TeamMember } from '../../domain/index.js';
import type { Names } from '../../reading/names.js';

/** When an answer was given, and how it reached us. */
export interface Answered {
  readonly at: When;
  readonly by: NonNullable<TeamMember['answeredBy']>;
}

/** A member's own part in a team that is being formed or at work. */
export interface OwnInvitation {
  readonly caseId: string;
  readonly reference: string;
  readonly status: Extract<TeamMember['status'], 'invited' | 'accepted' | 'on_team'>;
  readonly teamRole: TeamRole;
  readonly invitedAt: When;
  /** When their answer was given and how it reached us; null while there is none. */
  readonly answered: Answered | null;
  readonly agencyName: string | null;
  readonly incidentType: IncidentType | null;
  readonly urgency: Urgency;
  readonly leadName: string | null;
  readonly meetAt: When | null;
  readonly hasPlace: boolean;
  readonly hasContact: boolean;
}

/** Null where they are not invited now: the team has stood down, they said no, or may not see the case. */
export function ownInvitation(caseId: string, state: Case, member: Reader, names: Names): OwnInvitation | null {
  const deployment = activeDeployment(state);
  const own = deployment?.members[member.actor];
  if (state.status !== 'open' || !deployment || !own || !maySeeCase(member, state)) return null;
  const { status, teamRole, invitedAt } = own;
  if (status !== 'invited' && status !== 'accepted' && status !== 'on_team') return null;
  const { agencyId, incidentType = null, urgency = 'unknown' } = state.facts;
  return {
    caseId,
    reference: state.reference,
    status,
    teamRole,
    invitedAt,
    answered: answeredIn(own),
    agencyName: names.agency(agencyId),
    incidentType,
    urgency,
    leadName: names.person(deployment.leadId),
    meetAt: deployment.meetAt,
    hasPlace: deployment.place !== undefined,
    hasContact: deployment.contact !== undefined,
  };
}

/** Their no, as long as they can still take it back. Of the case itself nothing: it is no longer theirs to see. */
export interface DeclinedInvitation {
  readonly caseId: string;
  readonly reference: string;
  readonly teamRole: TeamRole;
  readonly answered: Answered | null;
}

/** Null where they did not say no, or where a yes would not be taken any more: the team is confirmed, or a conflict shuts them out. */
export function declinedInvitation(caseId: string, state: Case, member: Reader): DeclinedInvitation | null {
  const deployment = activeDeployment(state);
  const own = deployment?.members[member.actor];
  if (state.status !== 'open' || deployment?.status !== 'inviting' || own?.status !== 'declined') return null;
  if (roleFor('answer_invitation', member, state, { memberId: member.actor }) === null) return null;
  return { caseId, reference: state.reference, teamRole: own.teamRole, answered: answeredIn(own) };
}

function answeredIn({ answeredAt: at, answeredBy: by }: TeamMember): Answered | null {
  return at === undefined || by === undefined ? null : { at, by };
}
