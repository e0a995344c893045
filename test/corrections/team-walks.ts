import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { coordinator, approver, deployed, deployment, invited, lead, peer, triaged } from '../../src/cases/domain/case.testkit.js';
import { AskConflictOverride } from '../../src/cases/deployment/ask-conflict-override/ask-conflict-override.command.js';
import { DeclareConflict } from '../../src/cases/deployment/declare-conflict/declare-conflict.command.js';
import { TakeBackConflict } from '../../src/cases/deployment/take-back-conflict/take-back-conflict.command.js';
import { DecideConflictOverride } from '../../src/cases/deployment/decide-conflict-override/decide-conflict-override.command.js';
import { InviteMember } from '../../src/cases/deployment/invite-member/invite-member.command.js';
import { NameLead } from '../../src/cases/deployment/name-lead/name-lead.command.js';
import { StandDownMember } from '../../src/cases/deployment/stand-down-member/stand-down-member.command.js';
import { StandDownTeam } from '../../src/cases/deployment/stand-down-team/stand-down-team.command.js';
import { spares } from '../../src/cases/frame/case-pages.testkit.js';
import type { Walk } from './walk.js';

const left: readonly CaseEvent[] = spares.flatMap((memberId): readonly CaseEvent[] => [
  invited(memberId),
  { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId, reason: 'work_done' } },
]);
const declared: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: coordinator } };
const asked: CaseEvent = { type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'specific_skill_needed', askedBy: coordinator } };

/** What is put right on a team by doing the next thing with it. */
export const teamWalks: readonly Walk[] = [
  {
    covers: ['DeploymentOpened.itself', 'TeamConfirmed.itself'],
    command: StandDownTeam,
    before: deployed(),
    path: 'team/stand-down',
    body: { reason: 'no_longer_wanted' },
    records: [{ type: 'DeploymentStoodDown', data: { reason: 'no_longer_wanted' } }],
    shows: { stage: 'triaged', deployment: { status: 'stood_down' } },
    page: { at: 'team', form: 'stand-down-team', reads: 'Stood down: No longer wanted' },
  },
  {
    covers: ['MemberInvited.itself', 'MemberInvited.memberId', 'TeamConfirmed.memberIds', 'MemberJoined.itself', 'MemberJoined.memberId'],
    command: StandDownMember,
    before: deployed(),
    path: `team/${peer}/stand-down`,
    body: { reason: 'too_few_people' },
    records: [{ type: 'MemberStoodDown', data: { memberId: peer, reason: 'too_few_people' } }],
    page: {
      at: 'team',
      form: 'stand-down-member',
      fills: { memberId: peer, reason: 'too_few_people' },
      reads: 'Stood down: Too few people',
    },
  },
  {
    covers: ['LeadNamed.itself', 'LeadNamed.memberId'],
    command: NameLead,
    before: deployed(),
    path: 'lead',
    body: { memberId: peer },
    records: [{ type: 'LeadNamed', data: { memberId: peer } }],
    shows: { deployment: { leadId: peer } },
    page: { at: 'team', form: `name-lead-${peer}`, fills: {}, presses: { memberId: peer }, reads: /Pat Peer, Peer Lead/ },
  },
  {
    covers: ['MemberStoodDown.itself', 'MemberStoodDown.memberId', 'DeploymentStoodDown.itself'],
    command: InviteMember,
    before: [...deployed(), ...left],
    path: 'invitations',
    body: { memberId: spares[0], teamRole: 'peer' },
    records: [{ type: 'MemberInvited', data: { teamRole: 'peer' } }],
    page: {
      at: 'team',
      form: 'invite-member',
      fills: {},
      presses: { invite: `${spares[1]}/peer` },
      reads: /Uli Spare, Peer Invited, no answer yet/,
    },
  },
  {
    covers: ['ConflictDeclared.itself', 'ConflictDeclared.memberId', 'ConflictDeclared.conflict'],
    command: TakeBackConflict,
    before: [...triaged(), { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: lead } }],
    path: 'conflicts/take-back',
    body: { memberId: peer, reason: 'mistyped' },
    records: [{ type: 'ConflictTakenBack', data: { memberId: peer, conflicts: ['witness_or_party'] } }],
    shows: { conflicts: [] },
    page: { at: 'team', form: 'take-back-conflict', reads: 'The member can be invited again.' },
  },
  {
    covers: ['ConflictDeclared.itself'],
    command: TakeBackConflict,
    before: [...triaged(), declared, asked],
    actor: approver,
    path: 'conflicts/take-back',
    body: { memberId: peer, reason: 'mistyped' },
    records: [{ type: 'ConflictTakenBack', data: { memberId: peer, conflicts: ['witness_or_party'] } }],
    shows: { conflicts: [] },
    page: {
      at: '/approvals',
      form: (caseId) => `take-back-conflict-${caseId}-${peer}`,
      fills: { reason: 'mistyped' },
      reads: 'Approvals',
    },
  },
  {
    covers: ['ConflictTakenBack.itself'],
    command: DeclareConflict,
    before: [
      ...triaged(),
      declared,
      { type: 'ConflictTakenBack', data: { memberId: peer, conflicts: ['witness_or_party'], reason: 'mistyped' } },
    ],
    path: 'conflicts',
    body: { memberId: peer, conflict: 'close_relationship' },
    records: [{ type: 'ConflictDeclared', data: { memberId: peer, conflict: 'close_relationship' } }],
    shows: { conflicts: [{ memberId: peer, conflicts: ['close_relationship'], mayTakeBack: false }] },
    page: { at: 'team', form: 'declare-conflict', reads: 'Pat Peer: ' },
  },
  {
    covers: ['ConflictOverrideAsked.itself'],
    command: DecideConflictOverride,
    before: [...triaged(), declared, asked],
    actor: approver,
    path: `conflict-overrides/${peer}/decision`,
    body: { decision: 'refused' },
    records: [{ type: 'ConflictOverrideRefused', data: { memberId: peer, refusedBy: approver } }],
    page: {
      at: '/approvals',
      form: (caseId) => `override-${caseId}-${peer}`,
      fills: {},
      presses: { granted: 'false' },
      reads: 'Your decision is recorded.',
    },
  },
  {
    covers: ['ConflictOverrideAsked.reason'],
    command: AskConflictOverride,
    before: [...triaged(), declared, asked],
    path: 'conflict-overrides',
    body: { memberId: peer, reason: 'no_one_else_available' },
    records: [{ type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'no_one_else_available', askedBy: coordinator } }],
    page: { at: 'team', form: 'ask-conflict-override', reads: 'An approver is asked.' },
  },
];
