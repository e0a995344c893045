import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import {
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
  peer,
  plannedFollowUp,
  received,
  triaged,
} from '../../src/cases/domain/case.testkit.js';
import { spare } from '../../src/cases/domain/deployment.testkit.js';
import type { BaseCommand } from './tried-command.js';

const referral = '40000000-0000-4000-8000-000000000001';
const approvalAsked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
const onIntervention = { interventionId: intervention };
const called: CaseEvent = { type: 'CallBackRecorded', data: { outcome: 'no_answer', at: '2026-11-22T08:00:00Z' } };
const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'opened_in_error', closedAt: '2026-11-23' } };
const refused: CaseEvent = { type: 'PreApprovalRefused', data: { approverId: approver } };
const overrideAsked: CaseEvent = {
  type: 'ConflictOverrideAsked',
  data: { memberId: peer, reason: 'specific_skill_needed', askedBy: coordinator },
};
const phoned: CaseEvent = {
  type: 'PhonedPreApprovalRecorded',
  data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-25' },
};
const leftTeam: CaseEvent = { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason: 'work_done' } };

/** The commands that put right what is recorded, each once. */
export const baseCorrections: Readonly<Record<string, BaseCommand>> = {
  '/cases/{caseId}/call-backs/correct': {
    before: [...received(), called, called],
    body: { callBack: 1, outcome: 'reached', at: '2026-11-23T09:00:00Z', reason: 'mistyped' },
  },
  '/cases/{caseId}/decline/take-back': {
    before: [...received(), { type: 'RequestDeclined', data: { reason: 'invalid' } }],
    body: { reason: 'mistyped' },
  },
  '/cases/{caseId}/pre-approval/decision/take-back': {
    before: [...triaged(), approvalAsked, refused],
    actor: approver,
    body: { reason: 'mistyped' },
  },
  '/cases/{caseId}/conflict-overrides/{memberId}/decision/take-back': {
    before: [...triaged(), overrideAsked, { type: 'ConflictOverrideRefused', data: { memberId: peer, refusedBy: approver } }],
    ids: { memberId: peer },
    actor: approver,
    body: { reason: 'mistyped' },
  },
  '/cases/{caseId}/conflicts/take-back': {
    before: [...triaged(), { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: lead } }],
    body: { memberId: peer, reason: 'mistyped' },
  },
  '/cases/{caseId}/lead-agreements/take-back': {
    before: [...triaged(), { type: 'LeadAgreed', data: { memberId: peer, covers: ['other_program'], agreedBy: coordinator } }],
    body: { memberId: peer, reason: 'mistyped' },
  },
  '/cases/{caseId}/pre-approval/phoned/take-back': {
    before: [...triaged(), approvalAsked, phoned],
    body: { reason: 'mistyped' },
  },
  '/cases/{caseId}/team/role/correct': {
    before: [...deploying(), invited(spare)],
    body: { memberId: spare, teamRole: 'chaplain', reason: 'mistyped' },
  },
  '/cases/{caseId}/follow-ups/{followUpId}/reschedule/take-back': {
    before: [
      ...triaged(),
      plannedFollowUp(),
      { type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt: '2026-11-26', because: 'travel' } },
    ],
    ids: { followUpId: followUp },
    body: { reason: 'mistyped' },
  },
  '/cases/{caseId}/closing/correct': {
    before: [...triaged(), closed],
    body: { because: 'withdrawn', reason: 'mistyped' },
  },
  '/cases/{caseId}/team/stand-down/correct': {
    before: [...deployed(), leftTeam],
    body: { memberId: peer, because: 'safety', reason: 'mistyped' },
  },
  '/cases/{caseId}/interventions/{interventionId}/correct': {
    before: held(),
    ids: onIntervention,
    body: {
      kind: 'defusing',
      mode: 'video',
      heldAt: '2026-11-23T10:30:00Z',
      minutes: 45,
      attended: [{ discipline: 'dispatcher', count: 3 }],
      team: [lead, peer],
      resources: ['sleep_sheet'],
      deviation: 'travel',
      reason: 'mistyped',
    },
  },
  '/cases/{caseId}/referrals/{referralId}/correct': {
    before: [...held(), { type: 'ReferralOffered', data: { referralId: referral, kind: 'eap', offeredAt: '2026-11-23T10:00:00Z' } }],
    ids: { referralId: referral },
    body: { kind: 'chaplain', offeredAt: '2026-11-23T11:00:00Z', interventionId: intervention, accepted: true, reason: 'mistyped' },
  },
};
