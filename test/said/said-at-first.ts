import { agreed, agreement, north, outside, registered, withUnits } from '../../src/agencies/domain/agency.testkit.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import {
  accepted,
  agency,
  approver,
  coordinator,
  deployed,
  deploying,
  deployment,
  followUp,
  held,
  intervention,
  invited,
  lead,
  mentalHealthLead,
  outcome,
  peer,
  planned,
  plannedFollowUp,
  received,
  triaged,
} from '../../src/cases/domain/case.testkit.js';
import { spare } from '../../src/cases/domain/deployment.testkit.js';
import type { PersonEvent } from '../../src/roster/domain/person.events.js';
import { defaultPolicyTerms, personRoles } from '../../src/vocabulary/index.js';
import type { BaseCommand } from './tried-command.js';
import { baseContacts } from './contacts-at-first.js';
import { baseCorrections } from './corrected-at-first.js';

const referral = '40000000-0000-4000-8000-000000000001';
const training = '50000000-0000-4000-8000-000000000001';
const conflictOf = (memberId: string, conflict: 'witness_or_party' | 'close_relationship'): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { memberId, conflict, declaredBy: coordinator },
});
const approvalAsked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
const overrideAsked: CaseEvent = {
  type: 'ConflictOverrideAsked',
  data: { memberId: spare, reason: 'specific_skill_needed', askedBy: coordinator },
};
const teamCare: CaseEvent = {
  type: 'FollowUpPlanned',
  data: { followUpId: followUp, kind: 'post_action_support', dueAt: '2026-11-26', owner: { kind: 'desk' }, deploymentId: deployment },
};
const member: readonly PersonEvent[] = [
  { type: 'PersonAdded', data: { name: 'Robin Vale' } },
  { type: 'RoleGranted', data: { role: 'peer_member' } },
  {
    type: 'MembershipChanged',
    data: {
      programs: ['telecommunicator_911'],
      agencyId: null,
      unitId: null,
      disciplines: ['dispatcher'],
      teamRoles: ['peer', 'chaplain'],
    },
  },
  { type: 'TrainingRecorded', data: { trainingId: training, on: '2026-01-10', hours: 48 } },
  { type: 'CredentialRecorded', data: { kind: 'peer_support_certificate', validUntil: '2027-12-31' } },
  ...(['crisis_intervention_certificate', 'clinical_licence', 'chaplain_endorsement', 'therapy_dog_certificate'] as const).map(
    (kind): PersonEvent => ({
      type: 'CredentialRecorded',
      data: { kind, validUntil: '2027-12-31' },
    }),
  ),
];
/** An administrator beside the one who sends the others. */
export const proposer = '60000000-0000-4000-8000-000000000001';
const proposed = personRoles
  .filter((role) => role !== 'peer_member')
  .map((role): PersonEvent => ({ type: 'RoleProposed', data: { role, by: proposer, at: '2026-11-20T12:00:00Z' } }));
/** Somebody whom nothing keeps from deploying: `spare` stands for one, who is another for each case. */
export const fitMember = member;

const onFollowUp = { followUpId: followUp };
const onIntervention = { interventionId: intervention };

/** By path; `/cases/{caseId}` and the like begin with what has happened to the case. */
export const baseCommands: Readonly<Record<string, BaseCommand>> = {
  ...baseContacts,
  ...baseCorrections,
  '/releases/{releaseId}/hold': { body: { reason: 'suspected_error' } },
  '/restatements/{yearId}/propose': { body: { reason: 'counted_what_never_was' } },
  '/cases': {
    body: {
      channel: 'supervisor',
      begunBy: 'peer',
      incidentType: 'suicide',
      urgency: 'today',
      occurredAt: '2026-11-22',
      callBackContact: 'x',
    },
  },
  '/cases/{caseId}/call-backs': { before: received(), body: { outcome: 'reached', at: '2026-11-23T09:00:00Z' } },
  '/cases/{caseId}/decline': { before: received(), body: { reason: 'invalid' } },
  '/cases/{caseId}/triage': {
    before: received(),
    body: {
      outcome: 'group_intervention',
      programs: ['commander'],
      offers: [{ discipline: 'dispatcher', answer: 'offered' }],
    },
  },
  '/cases/{caseId}/corrections': {
    before: received({ agencyId: agency, urgency: 'today', occurredAt: '2026-11-21', channel: 'supervisor', callBackContact: 'sealed' }),
    body: {
      change: { incidentType: 'suicide', urgency: 'now' },
      notKnown: ['occurredAt'],
      receivedAt: '2026-11-22T05:00:00Z',
      reason: 'mistyped',
    },
  },
  '/cases/{caseId}/pre-approval/decision': { before: [...triaged(), approvalAsked], actor: approver, body: { granted: true } },
  '/cases/{caseId}/pre-approval/phoned': { before: [...triaged(), approvalAsked], body: { approverId: approver } },
  '/cases/{caseId}/invitations': { before: deploying(), body: { memberId: spare, teamRole: 'peer' } },
  '/cases/{caseId}/invitations/{memberId}/answer': {
    before: [...deploying(), invited()],
    actor: peer,
    ids: { memberId: peer },
    body: { answer: 'declined', reason: 'no_answer' },
  },
  '/cases/{caseId}/invitations/{memberId}/phoned-answer': {
    before: [...deploying(), invited()],
    ids: { memberId: peer },
    body: { answer: 'declined', reason: 'no_answer', answeredAt: '2026-11-22T12:00:00Z' },
  },
  '/cases/{caseId}/conflicts': { before: triaged(), body: { memberId: spare, conflict: 'witness_or_party' } },
  '/cases/{caseId}/conflict-overrides': {
    before: [...triaged(), conflictOf(spare, 'witness_or_party')],
    body: { memberId: spare, reason: 'specific_skill_needed' },
  },
  '/cases/{caseId}/conflict-overrides/{memberId}/decision': {
    before: [...triaged(), conflictOf(spare, 'witness_or_party'), overrideAsked],
    actor: approver,
    ids: { memberId: spare },
    body: { decision: 'granted' },
  },
  '/cases/{caseId}/lead-agreements': { before: [...triaged(), conflictOf(spare, 'close_relationship')], body: { memberId: spare } },
  '/cases/{caseId}/lead': { before: deployed(), body: { memberId: mentalHealthLead } },
  '/cases/{caseId}/meeting-place': { before: deployed(), body: { meetAt: '2026-11-24T10:00:00Z', place: 'Hall', contact: 'Sam' } },
  '/cases/{caseId}/team/replacements': { before: [...deployed(), invited(spare), accepted(spare)], body: { out: peer, in: spare } },
  '/cases/{caseId}/team/{memberId}/stand-down': { before: deployed(), ids: { memberId: peer }, body: { reason: 'safety' } },
  '/cases/{caseId}/team/stand-down': { before: deployed(), body: { reason: 'safety' } },
  '/cases/{caseId}/interventions': {
    before: deployed(),
    body: { kind: 'defusing', mode: 'in_person', plannedFor: '2026-11-24T10:00:00Z', deviation: 'travel' },
  },
  '/cases/{caseId}/interventions/{interventionId}/reschedule': {
    before: planned(),
    ids: onIntervention,
    body: { plannedFor: '2026-11-24T10:00:00Z', deviation: 'travel' },
  },
  '/cases/{caseId}/interventions/{interventionId}/held': {
    before: planned(),
    ids: onIntervention,
    body: {
      heldAt: '2026-11-23T10:00:00Z',
      minutes: 60,
      attended: [{ discipline: 'dispatcher', count: 3 }],
      team: [lead, peer],
      resources: ['sleep_sheet'],
      deviation: 'travel',
    },
  },
  '/cases/{caseId}/interventions/{interventionId}/cancel': { before: planned(), ids: onIntervention, body: { reason: 'safety' } },
  '/cases/{caseId}/team-care': { before: [...held(), teamCare], body: { doneAt: '2026-11-23T11:50:00Z' } },
  '/cases/{caseId}/referrals': {
    before: held(),
    body: { kind: 'eap', offeredAt: '2026-11-23T11:00:00Z', interventionId: intervention },
  },
  '/cases/{caseId}/referrals/{referralId}/answer': {
    before: [...held(), { type: 'ReferralOffered', data: { referralId: referral, kind: 'eap', offeredAt: '2026-11-23' } }],
    ids: { referralId: referral },
    body: { accepted: true },
  },
  '/cases/{caseId}/follow-ups': {
    before: deployed(),
    body: { kind: 'agency_check_back', dueAt: '2026-11-25T10:00:00Z', owner: { kind: 'person', personId: lead } },
  },
  '/cases/{caseId}/follow-ups/{followUpId}/assign': {
    before: [...deployed(), plannedFollowUp()],
    ids: onFollowUp,
    body: { owner: { kind: 'person', personId: lead } },
  },
  '/cases/{caseId}/follow-ups/{followUpId}/reschedule': {
    before: [...deployed(), plannedFollowUp()],
    ids: onFollowUp,
    body: { dueAt: '2026-11-25T10:00:00Z', because: 'travel' },
  },
  '/cases/{caseId}/follow-ups/{followUpId}/outcome': {
    before: [...deployed(), plannedFollowUp()],
    ids: onFollowUp,
    body: { outcome: 'reached_ok', at: '2026-11-23T11:00:00Z', nextDueAt: '2026-11-25T10:00:00Z' },
  },
  '/cases/{caseId}/follow-ups/{followUpId}/outcome/correct': {
    before: [...deployed(), plannedFollowUp(), outcome('declined')],
    ids: onFollowUp,
    body: { outcome: 'reached_wants_more', nextDueAt: '2026-11-25T10:00:00Z', reason: 'mistyped' },
  },
  '/cases/{caseId}/close': { before: received(), body: { because: 'opened_in_error' } },
  '/cases/{caseId}/reopen': {
    before: [...received(), { type: 'CaseClosed', data: { because: 'opened_in_error', closedAt: '2026-11-23' } }],
    body: { reason: 'new_need' },
  },
  '/agencies': { body: { name: `Plainview ${spare}`, kind: 'department', county: 'clay', discipline: 'fire' } },
  '/agencies/{agencyId}/changes': {
    before: registered(),
    body: { name: `Plainview Rescue ${spare}`, kind: 'psap', county: 'platte', discipline: 'ems' },
  },
  '/agencies/{agencyId}/units': { before: registered(), body: { name: 'North' } },
  '/agencies/{agencyId}/units/{unitId}/name': { before: withUnits(), ids: { unitId: north }, body: { name: 'Northern' } },
  '/agencies/{agencyId}/agreements': { before: outside(), body: { startsOn: '2026-11-01', endsOn: '2027-10-31' } },
  '/agencies/{agencyId}/agreements/{agreementId}/end': {
    before: [...outside(), agreed('2026-01-01')],
    ids: { agreementId: agreement },
    body: { endsOn: '2026-12-31' },
  },
  '/people': { body: { name: `Robin ${spare}` } },
  '/people/{personId}/name': { before: member, body: { name: `Robin Hill ${spare}` } },
  '/people/{personId}/contact': { before: member, actor: coordinator, body: { phone: '816-555-0143', mail: 'robin@example.org' } },
  '/people/{personId}/membership': {
    before: member,
    body: { programs: ['commander'], disciplines: ['fire'], teamRoles: ['chaplain'], agencyId: agency },
  },
  '/people/{personId}/roles/propose': { before: member, body: { role: 'approver' } },
  '/people/{personId}/roles/withdraw': { before: [...member, ...proposed], body: { role: 'approver' } },
  '/people/{personId}/roles/approve': { before: [...member, ...proposed], body: { role: 'approver' } },
  '/people/{personId}/roles/decline': { before: [...member, ...proposed], body: { role: 'approver' } },
  '/people/{personId}/roles/revoke': {
    before: [...member, ...personRoles.map((role) => ({ type: 'RoleGranted', data: { role } }))],
    body: { role: 'approver' },
  },
  '/people/{personId}/availability': { before: member, actor: coordinator, body: { unavailableUntil: '2026-12-20' } },
  '/people/{personId}/credentials': { before: member, body: { kind: 'clinical_licence', validUntil: '2028-12-31' } },
  '/people/{personId}/credentials/withdraw': { before: member, body: { kind: 'clinical_licence' } },
  '/people/{personId}/trainings': { before: member, body: { on: '2026-10-10', hours: 8 } },
  '/people/{personId}/trainings/{trainingId}/strike': { before: member, ids: { trainingId: training }, body: { reason: 'mistyped' } },
  '/policy/versions': { body: { terms: { ...defaultPolicyTerms, coolDownDays: 9 } } },
};
