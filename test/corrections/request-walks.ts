import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import {
  agency,
  approver,
  coordinator,
  deployed,
  deploying,
  deployment,
  lead,
  mentalHealthLead,
  peer,
  received,
  triaged,
} from '../../src/cases/domain/case.testkit.js';

import type { Walk } from './walk.js';

const called: CaseEvent = { type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-22' } };
const declined: CaseEvent = { type: 'RequestDeclined', data: { reason: 'invalid' } };
const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
const phoned: CaseEvent = {
  type: 'PhonedPreApprovalRecorded',
  data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-25' },
};
const refused: CaseEvent = { type: 'PreApprovalRefused', data: { approverId: approver } };
const declinedByIt: CaseEvent = { type: 'RequestDeclined', data: { reason: 'out_of_region_not_approved' } };
const stoodDown: CaseEvent = {
  type: 'DeploymentStoodDown',
  data: { deploymentId: deployment, memberIds: [lead, peer, mentalHealthLead], reason: 'work_done' },
};
const leftTeam: CaseEvent = { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason: 'work_done' } };
const meeting: CaseEvent = { type: 'MeetingPlaceSet', data: { deploymentId: deployment, meetAt: '2026-11-24' } };
const reason = 'mistyped';

/** Corrections of what is recorded until a team has gone. */
export const requestWalks: readonly Walk[] = [
  {
    covers: ['RequestReceived.receivedAt'],
    command: 'correct-field',
    before: received(),
    path: 'corrections',
    body: { receivedAt: '2026-11-21', reason },
    records: [{ type: 'FieldCorrected', data: { receivedAt: '2026-11-21' } }],
    shows: { receivedAt: '2026-11-21' },
  },
  {
    covers: ['RequestReceived.facts'],
    command: 'correct-field',
    before: received(),
    path: 'corrections',
    body: { change: { urgency: 'now' }, notKnown: ['incidentType'], reason },
    records: [{ type: 'FieldCorrected', data: { change: { urgency: 'now' }, notKnown: ['incidentType'] } }],
    shows: { facts: { urgency: 'now' } },
  },
  {
    covers: ['CallBackRecorded.outcome', 'CallBackRecorded.at'],
    command: 'correct-call-back',
    before: [...received(), called],
    path: 'call-backs/correct',
    body: { callBack: 1, outcome: 'no_answer', at: '2026-11-23', reason },
    records: [{ type: 'CallBackCorrected', data: { callBack: 1, change: { outcome: 'no_answer', at: '2026-11-23' } } }],
    shows: { callBacks: [{ callBack: 1, outcome: 'no_answer', at: '2026-11-23' }] },
  },
  {
    covers: ['CallBackRecorded.itself'],
    command: 'correct-call-back',
    before: [...received(), called],
    path: 'call-backs/correct',
    body: { callBack: 1, didNotHappen: true, reason },
    records: [{ type: 'CallBackCorrected', data: { didNotHappen: true } }],
    shows: { callBacks: [] },
  },
  {
    covers: ['RequestDeclined.itself', 'RequestDeclined.reason'],
    command: 'take-back-decline',
    before: [...received(), declined],
    path: 'decline/take-back',
    body: { reason },
    records: [{ type: 'DeclineTakenBack', data: { reason } }],
    shows: { status: 'open', stage: 'requested', declinedBecause: null },
  },
  {
    covers: ['PreApprovalRefused.itself'],
    command: 'take-back-pre-approval',
    before: [...triaged(), asked, refused, declinedByIt],
    actor: approver,
    path: 'pre-approval/decision/take-back',
    body: { reason },
    records: [{ type: 'PreApprovalTakenBack', data: { reason } }],
    shows: { status: 'open', stage: 'awaiting_approval', approval: { status: 'asked', askedBy: coordinator } },
  },
  {
    covers: ['PreApprovalGranted.itself', 'PreApprovalConfirmed.itself'],
    command: 'take-back-pre-approval',
    before: [...triaged(), asked, phoned, { type: 'PreApprovalConfirmed', data: { approverId: approver } }],
    actor: approver,
    path: 'pre-approval/decision/take-back',
    body: { reason },
    records: [{ type: 'PreApprovalTakenBack', data: { reason } }],
    shows: { stage: 'awaiting_approval' },
  },
  {
    covers: [
      'MeetingPlaceSet.itself',
      'MeetingPlaceSet.meetAt',
      'MeetingPlaceSet.place',
      'MeetingPlaceSet.contact',
      'MeetingPlaceSet.notKnown',
    ],
    command: 'set-meeting-place',
    before: [...deployed(), meeting],
    path: 'meeting-place',
    body: { notKnown: ['meetAt', 'place', 'contact'] },
    records: [{ type: 'MeetingPlaceSet', data: { notKnown: ['meetAt'] } }],
    shows: { deployment: { meetAt: null } },
  },
  {
    covers: ['InvitationAnswered.itself', 'InvitationAnswered.answer', 'InvitationAnswered.reason', 'InvitationAnswered.answeredAt'],
    command: 'record-phoned-answer',
    before: [...deploying(), ...deployed().filter(({ type }) => type === 'MemberInvited' || type === 'InvitationAnswered')],
    path: `invitations/${peer}/phoned-answer`,
    body: { answer: 'declined', reason: 'not_available', answeredAt: '2026-11-23' },
    records: [{ type: 'InvitationAnswered', data: { answer: 'declined', reason: 'not_available', answeredAt: '2026-11-23' } }],
  },
  {
    covers: ['MemberStoodDown.reason'],
    command: 'correct-stand-down',
    before: [...deployed(), leftTeam],
    path: 'team/stand-down/correct',
    body: { memberId: peer, because: 'safety', reason },
    records: [{ type: 'StandDownCorrected', data: { memberId: peer, because: 'safety' } }],
  },
  {
    covers: ['DeploymentStoodDown.reason'],
    command: 'correct-stand-down',
    before: [...deployed(), stoodDown],
    path: 'team/stand-down/correct',
    body: { because: 'safety', reason },
    records: [{ type: 'StandDownCorrected', data: { because: 'safety' } }],
  },
];
