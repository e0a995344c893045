import { otherApprover } from '../../src/cases/frame/case-pages.testkit.js';
import { DecidePreApproval } from '../../src/cases/request/decide-pre-approval/decide-pre-approval.command.js';
import { RecordPhonedApproval } from '../../src/cases/request/record-phoned-approval/record-phoned-approval.command.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { agency, approver, coordinator, deployed, lead, peer, triaged } from '../../src/cases/domain/case.testkit.js';

import { TakeBackPreApproval } from '../../src/cases/request/take-back-pre-approval/take-back-pre-approval.command.js';
import { TakeBackPhonedApproval } from '../../src/cases/request/take-back-phoned-approval/take-back-phoned-approval.command.js';
import { TakeBackConflictOverride } from '../../src/cases/deployment/take-back-conflict-override/take-back-conflict-override.command.js';
import { TakeBackLeadAgreement } from '../../src/cases/deployment/take-back-lead-agreement/take-back-lead-agreement.command.js';
import type { Walk } from './walk.js';

const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
const phoned: CaseEvent = {
  type: 'PhonedPreApprovalRecorded',
  data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-25' },
};
const refused: CaseEvent = { type: 'PreApprovalRefused', data: { approverId: approver } };
const declinedByIt: CaseEvent = { type: 'RequestDeclined', data: { reason: 'out_of_region_not_approved' } };
const overrideAsked: CaseEvent = {
  type: 'ConflictOverrideAsked',
  data: { memberId: peer, reason: 'specific_skill_needed', askedBy: coordinator },
};
const witnessed: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: coordinator } };
const close: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'close_relationship', declaredBy: coordinator } };
const reason = 'mistyped';

/** What is put right of approvals: of a team, of a conflict, and the lead's yes. */
export const approvalWalks: readonly Walk[] = [
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
