import {
  defaultPolicyTerms,
  type Deciding,
  type PolicyTerms,
  type FollowUpKind,
  type FollowUpOutcome,
  type PersonRole,
  type TeamRole,
} from '../../vocabulary/index.js';
import type { CaseEvent, FitnessReason, Owner, RequestFacts } from './case.events.js';

/** People, things and moments that every spec of a case speaks of. */
export const coordinator = 'c0000000-0000-4000-8000-000000000001';
export const lead = 'c0000000-0000-4000-8000-000000000002';
export const peer = 'c0000000-0000-4000-8000-000000000003';
export const mentalHealthLead = 'c0000000-0000-4000-8000-000000000004';
export const approver = 'c0000000-0000-4000-8000-000000000005';
export const agency = 'a0000000-0000-4000-8000-000000000001';
export const deployment = 'd0000000-0000-4000-8000-000000000001';
export const intervention = '10000000-0000-4000-8000-000000000001';
export const followUp = 'f0000000-0000-4000-8000-000000000001';
export const commandId = '00000000-0000-4000-8000-00000000c0de';
/** 6:00 in the morning in Chicago. */
export const now = '2026-11-23T12:00:00.000Z';

/** Who decides, where the spec does not say: the coordinator, at `now`. */
export function by(actor: string = coordinator, roles: readonly PersonRole[] = ['coordinator'], at = now): Deciding {
  return { actor, roles, now: at, zone: 'America/Chicago', commandId };
}

export const asCoordinator = by();
export const asLead = by(lead, ['team_lead', 'peer_member']);
export const asPeer = by(peer, ['peer_member']);
export const asApprover = by(approver, ['approver']);

/** A decision under the policy of an empty system, where the spec is about something else. */
export function underPolicy<Told, State>(decide: (told: Told & { readonly policy: PolicyTerms }, state: State) => readonly CaseEvent[]) {
  return (told: Told, state: State) => decide({ ...told, policy: defaultPolicyTerms }, state);
}

/** What the ladder settles because the facts no longer ask for it. */
export function settledByLadder(id: string, recordedBy: string): CaseEvent {
  return {
    type: 'FollowUpOutcomeRecorded',
    data: { followUpId: id, outcome: 'not_needed', at: now, recordedBy, recordedAt: now, settledBy: 'ladder' },
  };
}

export function received(facts: RequestFacts = { agencyId: agency, incidentType: 'officer_involved_shooting' }): CaseEvent[] {
  return [{ type: 'RequestReceived', data: { reference: 'AW-26-7K3FQ', receivedAt: '2026-11-22T06:00:00.000Z', policyVersion: 1, facts } }];
}

export function triaged(): CaseEvent[] {
  return [
    ...received({
      agencyId: agency,
      incidentType: 'officer_involved_shooting',
      occurredAt: '2026-11-21T23:00:00-06:00',
      exposed: [{ discipline: 'dispatcher', about: 3 }, { discipline: 'law_enforcement' }],
    }),
    {
      type: 'CaseTriaged',
      data: {
        outcome: 'group_intervention',
        programs: ['telecommunicator_911'],
        offers: [
          { discipline: 'dispatcher', answer: 'offered' },
          { discipline: 'law_enforcement', answer: 'declined' },
        ],
        triagedAt: '2026-11-22T07:00:00.000Z',
      },
    },
  ];
}

const rungs: Partial<Record<FollowUpKind, number>> = { family_liaison_contact: 168, closing_check: 2160 };

/** One of the ladder that triage has made. */
export function plannedFollowUp(
  id = followUp,
  owner: Owner = { kind: 'desk' },
  kind: FollowUpKind = 'agency_check_back',
  dueAt = '2026-11-23T07:00:00.000Z',
  ladderHours = rungs[kind] ?? 24,
): CaseEvent {
  return { type: 'FollowUpPlanned', data: { followUpId: id, kind, dueAt, owner, ladderHours } };
}

export function outcome(result: FollowUpOutcome, id = followUp, recordedBy = lead, at = now): CaseEvent {
  return { type: 'FollowUpOutcomeRecorded', data: { followUpId: id, outcome: result, at, recordedBy, recordedAt: at } };
}

export function invited(memberId = peer, teamRole: TeamRole = 'peer', knownReasons: FitnessReason[] = []): CaseEvent {
  return {
    type: 'MemberInvited',
    data: {
      deploymentId: deployment,
      memberId,
      teamRole,
      invitedAt: '2026-11-22T08:00:00.000Z',
      invitedBy: coordinator,
      agencyId: null,
      trainingHours: 60,
      knownReasons,
    },
  };
}

export function accepted(memberId = peer): CaseEvent {
  return {
    type: 'InvitationAnswered',
    data: { deploymentId: deployment, memberId, answer: 'accepted', answeredAt: '2026-11-22T08:10:00.000Z', by: 'own' },
  };
}

/** A triaged case whose deployment is inviting, nobody invited yet. */
export function deploying(): CaseEvent[] {
  return [...triaged(), { type: 'DeploymentOpened', data: { deploymentId: deployment } }];
}

/** A confirmed team: the lead, a peer and a mental-health lead. */
export function deployed(): CaseEvent[] {
  return [
    ...deploying(),
    invited(lead, 'team_lead'),
    accepted(lead),
    invited(peer),
    accepted(peer),
    invited(mentalHealthLead, 'mental_health_lead'),
    accepted(mentalHealthLead),
    { type: 'LeadNamed', data: { deploymentId: deployment, memberId: lead } },
    {
      type: 'TeamConfirmed',
      data: { deploymentId: deployment, memberIds: [lead, peer, mentalHealthLead], confirmedAt: '2026-11-22T09:00:00.000Z' },
    },
  ];
}

/** A confirmed team with a CISD planned. */
export function planned(): CaseEvent[] {
  return [
    ...deployed(),
    {
      type: 'InterventionPlanned',
      data: {
        interventionId: intervention,
        deploymentId: deployment,
        kind: 'cisd',
        mode: 'in_person',
        plannedFor: '2026-11-23T10:00:00.000Z',
        timeliness: 'inside',
      },
    },
  ];
}

/** The CISD was held; the team has not stood down. */
export function held(): CaseEvent[] {
  return [
    ...planned(),
    {
      type: 'InterventionHeld',
      data: {
        interventionId: intervention,
        deploymentId: deployment,
        heldAt: '2026-11-23T10:00:00.000Z',
        endedAt: '2026-11-23T11:30:00.000Z',
        minutes: 90,
        attended: [{ discipline: 'dispatcher', count: 5 }],
        team: [lead, peer, mentalHealthLead],
        resources: [],
        timeliness: 'inside',
      },
    },
  ];
}

export function stoodDown(): CaseEvent[] {
  return [
    ...held(),
    {
      type: 'DeploymentStoodDown',
      data: { deploymentId: deployment, memberIds: [lead, peer, mentalHealthLead], reason: 'work_done' },
    },
  ];
}
