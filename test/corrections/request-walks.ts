import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import {
  agency,
  approver,
  coordinator,
  deployed,
  deploying,
  deployment,
  invited,
  lead,
  mentalHealthLead,
  peer,
  received,
  triaged,
} from '../../src/cases/domain/case.testkit.js';

import { CorrectCallBack } from '../../src/cases/request/correct-call-back/correct-call-back.command.js';
import { CorrectField } from '../../src/cases/request/correct-field/correct-field.command.js';
import { CorrectStandDown } from '../../src/cases/deployment/correct-stand-down/correct-stand-down.command.js';
import { RecordPhonedAnswer } from '../../src/cases/deployment/record-phoned-answer/record-phoned-answer.command.js';
import { SetMeetingPlace } from '../../src/cases/deployment/set-meeting-place/set-meeting-place.command.js';
import { TakeBackDecline } from '../../src/cases/request/take-back-decline/take-back-decline.command.js';
import { TakeBackPreApproval } from '../../src/cases/request/take-back-pre-approval/take-back-pre-approval.command.js';
import { CorrectTeamRole } from '../../src/cases/deployment/correct-team-role/correct-team-role.command.js';
import { TakeBackPhonedApproval } from '../../src/cases/request/take-back-phoned-approval/take-back-phoned-approval.command.js';
import { TakeBackConflictOverride } from '../../src/cases/deployment/take-back-conflict-override/take-back-conflict-override.command.js';
import { TakeBackLeadAgreement } from '../../src/cases/deployment/take-back-lead-agreement/take-back-lead-agreement.command.js';
import { otherApprover } from '../../src/cases/frame/case-pages.testkit.js';
import { DecidePreApproval } from '../../src/cases/request/decide-pre-approval/decide-pre-approval.command.js';
import { DeclineRequest } from '../../src/cases/request/decline-request/decline-request.command.js';
import { RecordPhonedApproval } from '../../src/cases/request/record-phoned-approval/record-phoned-approval.command.js';
import { TriageCase } from '../../src/cases/request/triage-case/triage-case.command.js';
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
const overrideAsked: CaseEvent = {
  type: 'ConflictOverrideAsked',
  data: { memberId: peer, reason: 'specific_skill_needed', askedBy: coordinator },
};
const witnessed: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: coordinator } };
const close: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'close_relationship', declaredBy: coordinator } };
const reason = 'mistyped';

/** Corrections of what is recorded until a team has gone. */
export const requestWalks: readonly Walk[] = [
  {
    covers: ['RequestReceived.receivedAt'],
    command: CorrectField,
    before: received(),
    path: 'corrections',
    body: { receivedAt: '2026-11-21', reason },
    records: [{ type: 'FieldCorrected', data: { receivedAt: '2026-11-21' } }],
    shows: { receivedAt: '2026-11-21' },
    page: {
      at: 'correct/received',
      form: 'correction',
      fills: { 'received.day': '2026-11-21', 'received.time': '', reason },
      reads: 'Came in Sat, Nov 21',
    },
  },
  {
    covers: ['CallBackRecorded.outcome', 'CallBackRecorded.at'],
    command: CorrectCallBack,
    before: [...received(), called],
    path: 'call-backs/correct',
    body: { callBack: 1, outcome: 'no_answer', at: '2026-11-23', reason },
    records: [{ type: 'CallBackCorrected', data: { callBack: 1, change: { outcome: 'no_answer', at: '2026-11-23' } } }],
    shows: { callBacks: [{ callBack: 1, outcome: 'no_answer', at: '2026-11-23' }] },
    page: { form: 'correct-call-back', reads: 'No answer Mon, Nov 23' },
  },
  {
    covers: ['CallBackRecorded.itself'],
    command: CorrectCallBack,
    before: [...received(), called],
    path: 'call-backs/correct',
    body: { callBack: 1, didNotHappen: true, reason },
    records: [{ type: 'CallBackCorrected', data: { didNotHappen: true } }],
    shows: { callBacks: [] },
    page: { form: 'correct-call-back', reads: 'Nobody has called back yet.' },
  },
  {
    covers: ['RequestDeclined.itself', 'RequestDeclined.reason'],
    command: TakeBackDecline,
    before: [...received(), declined],
    path: 'decline/take-back',
    body: { reason },
    records: [{ type: 'DeclineTakenBack', data: { reason } }],
    shows: { status: 'open', stage: 'requested', declinedBecause: null },
    page: { form: 'take-back-decline', reads: 'Next: Call back whoever asked' },
  },
  {
    covers: ['PreApprovalRefused.itself'],
    command: TakeBackPreApproval,
    before: [...triaged(), asked, refused, declinedByIt],
    actor: approver,
    path: 'pre-approval/decision/take-back',
    body: { reason },
    records: [{ type: 'PreApprovalTakenBack', data: { reason } }],
    shows: { status: 'open', stage: 'awaiting_approval', approval: { status: 'asked', askedBy: coordinator } },
    page: { at: '/approvals', form: (caseId) => `take-back-pre-approval-${caseId}`, reads: 'The approval waits again.' },
  },
  {
    covers: ['PreApprovalGranted.itself', 'PreApprovalConfirmed.itself'],
    command: TakeBackPreApproval,
    before: [...triaged(), asked, phoned, { type: 'PreApprovalConfirmed', data: { approverId: approver } }],
    actor: approver,
    path: 'pre-approval/decision/take-back',
    body: { reason },
    records: [{ type: 'PreApprovalTakenBack', data: { reason } }],
    shows: { stage: 'awaiting_approval' },
    page: { at: '/approvals', form: (caseId) => `take-back-pre-approval-${caseId}`, reads: 'The approval waits again.' },
  },
  {
    covers: ['ConflictOverrideGranted.itself', 'ConflictOverrideGranted.memberId'],
    command: TakeBackConflictOverride,
    before: [
      ...triaged(),
      witnessed,
      overrideAsked,
      { type: 'ConflictOverrideGranted', data: { memberId: peer, covers: ['witness_or_party'], grantedBy: approver } },
    ],
    actor: approver,
    path: `conflict-overrides/${peer}/decision/take-back`,
    body: { reason },
    records: [{ type: 'ConflictOverrideTakenBack', data: { memberId: peer, reason } }],
    page: {
      at: '/approvals',
      form: (caseId) => `take-back-conflict-override-${caseId}-${peer}`,
      reads: 'deploy in spite of a conflict?',
    },
  },
  {
    covers: ['ConflictOverrideRefused.itself', 'ConflictOverrideRefused.memberId'],
    command: TakeBackConflictOverride,
    before: [...triaged(), witnessed, overrideAsked, { type: 'ConflictOverrideRefused', data: { memberId: peer, refusedBy: approver } }],
    actor: approver,
    path: `conflict-overrides/${peer}/decision/take-back`,
    body: { reason },
    records: [{ type: 'ConflictOverrideTakenBack', data: { memberId: peer, reason } }],
    page: {
      at: '/approvals',
      form: (caseId) => `take-back-conflict-override-${caseId}-${peer}`,
      reads: 'deploy in spite of a conflict?',
    },
  },
  {
    covers: ['PhonedPreApprovalRecorded.itself'],
    command: TakeBackPhonedApproval,
    before: [...triaged(), asked, phoned],
    path: 'pre-approval/phoned/take-back',
    body: { reason },
    records: [{ type: 'PreApprovalTakenBack', data: { reason } }],
    shows: { stage: 'awaiting_approval', approval: { status: 'asked', askedBy: coordinator } },
    page: { form: 'take-back-phoned-approval', reads: 'It waits for an approver again.' },
  },
  {
    covers: ['MemberInvited.teamRole'],
    command: CorrectTeamRole,
    before: [...deploying(), invited(peer, 'mental_health_lead')],
    path: 'team/role/correct',
    body: { memberId: peer, teamRole: 'peer', reason },
    records: [{ type: 'TeamRoleCorrected', data: { memberId: peer, teamRole: 'peer' } }],
    page: { at: 'team', form: 'correct-team-role', reads: 'The role is corrected.' },
  },
  {
    covers: ['LeadAgreed.itself', 'LeadAgreed.memberId'],
    command: TakeBackLeadAgreement,
    before: [...deployed(), { type: 'LeadAgreed', data: { memberId: peer, covers: ['close_relationship'], agreedBy: lead } }, close],
    path: 'lead-agreements/take-back',
    body: { memberId: peer, reason },
    records: [
      { type: 'LeadAgreementTakenBack', data: { memberId: peer, reason } },
      { type: 'MemberStoodDown', data: { memberId: peer } },
    ],
    page: { at: 'team', form: 'take-back-lead-agreement', reads: 'Stood down: A conflict came to light' },
  },
  {
    covers: [
      'MeetingPlaceSet.itself',
      'MeetingPlaceSet.meetAt',
      'MeetingPlaceSet.place',
      'MeetingPlaceSet.contact',
      'MeetingPlaceSet.notKnown',
    ],
    command: SetMeetingPlace,
    before: [...deployed(), meeting],
    path: 'meeting-place',
    body: { notKnown: ['meetAt', 'place', 'contact'] },
    records: [{ type: 'MeetingPlaceSet', data: { notKnown: ['meetAt'] } }],
    shows: { deployment: { meetAt: null } },
    page: { at: 'team', form: 'set-meeting-place', reads: 'When Not set yet' },
  },
  {
    covers: ['InvitationAnswered.itself', 'InvitationAnswered.answer', 'InvitationAnswered.reason', 'InvitationAnswered.answeredAt'],
    command: RecordPhonedAnswer,
    before: [...deploying(), ...deployed().filter(({ type }) => type === 'MemberInvited' || type === 'InvitationAnswered')],
    path: `invitations/${peer}/phoned-answer`,
    body: { answer: 'declined', reason: 'not_available', answeredAt: '2026-11-23' },
    records: [{ type: 'InvitationAnswered', data: { answer: 'declined', reason: 'not_available', answeredAt: '2026-11-23' } }],
    page: {
      at: `team?answer=${peer}`,
      form: 'record-phoned-answer',
      fills: { memberId: peer, answer: 'declined', reason: 'not_available', 'answeredAt.day': '2026-11-23', 'answeredAt.time': '' },
      reads: 'Reason: Not available',
    },
  },
  {
    covers: ['MemberStoodDown.reason'],
    command: CorrectStandDown,
    before: [...deployed(), leftTeam],
    path: 'team/stand-down/correct',
    body: { memberId: peer, because: 'safety', reason },
    records: [{ type: 'StandDownCorrected', data: { memberId: peer, because: 'safety' } }],
    page: { at: `team?stoodDown=${peer}`, form: 'correct-stand-down', fills: { because: 'safety', reason }, reads: 'Safety' },
  },
  {
    covers: ['DeploymentStoodDown.reason'],
    command: CorrectStandDown,
    before: [...deployed(), stoodDown],
    path: 'team/stand-down/correct',
    body: { because: 'safety', reason },
    records: [{ type: 'StandDownCorrected', data: { because: 'safety' } }],
    page: { at: 'team', form: 'correct-stand-down', reads: 'Safety' },
  },
  {
    covers: ['CaseTriaged.itself', 'CaseTriaged.outcome', 'CaseTriaged.programs', 'CaseTriaged.offers'],
    command: TriageCase,
    before: deployed(),
    path: 'triage',
    body: {
      outcome: 'individual_only',
      programs: ['commander'],
      offers: [
        { discipline: 'dispatcher', answer: 'declined' },
        { discipline: 'law_enforcement', answer: 'offered' },
      ],
    },
    records: [{ type: 'CaseTriaged', data: { outcome: 'individual_only', programs: ['commander'] } }],
    shows: { stage: 'deployed', triage: { outcome: 'individual_only', programs: ['commander'] } },
    page: { form: 'triage-case', reads: /Needed Individual.+Responds Commander.+Dispatcher: Declined; Law enforcement: Offered/ },
  },
  ...[received(), [...received(), declined, { type: 'DeclineTakenBack', data: { reason } } as const]].map((before): Walk => ({
    covers: [before.length > 1 ? 'DeclineTakenBack.itself' : 'RequestReceived.itself'],
    command: DeclineRequest,
    before,
    path: 'decline',
    body: { reason: 'withdrawn' },
    records: [{ type: 'RequestDeclined', data: { reason: 'withdrawn' } }],
    shows: { status: 'declined', declinedBecause: 'withdrawn' },
    page: { form: 'decline-request', reads: 'declined: Withdrawn' },
  })),
  {
    covers: ['PreApprovalTakenBack.itself'],
    command: DecidePreApproval,
    before: [...triaged(), asked, phoned, { type: 'PreApprovalTakenBack', data: { reason } }],
    actor: approver,
    path: 'pre-approval/decision',
    body: { granted: false },
    records: [{ type: 'PreApprovalRefused', data: { approverId: approver } }],
    shows: { status: 'declined', approval: { status: 'refused' } },
    page: {
      at: '/approvals',
      form: (caseId) => `approval-${caseId}`,
      fills: {},
      presses: { granted: 'false' },
      reads: 'Your decision is recorded.',
    },
  },
  {
    covers: ['PhonedPreApprovalRecorded.approverId'],
    command: RecordPhonedApproval,
    before: [...triaged(), asked, phoned],
    path: 'pre-approval/phoned',
    body: { approverId: otherApprover },
    records: [{ type: 'PhonedPreApprovalRecorded', data: { approverId: otherApprover } }],
    shows: { approval: { status: 'phoned', approverId: otherApprover } },
    page: { form: 'record-phoned-approval', reads: 'Given by Alex Second by telephone' },
  },
];
