import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { deployment, invited, lead, peer, stoodDown } from '../../src/cases/domain/case.testkit.js';
import { CorrectStandDown } from '../../src/cases/deployment/correct-stand-down/correct-stand-down.command.js';
import { NameLead } from '../../src/cases/deployment/name-lead/name-lead.command.js';
import { RecordPhonedAnswer } from '../../src/cases/deployment/record-phoned-answer/record-phoned-answer.command.js';
import { SetMeetingPlace } from '../../src/cases/deployment/set-meeting-place/set-meeting-place.command.js';
import { spares } from '../../src/cases/frame/case-pages.testkit.js';
import type { Walk } from './walk.js';

const [spare] = spares;
const next = 'd0000000-0000-4000-8000-000000000002';
const reason = 'mistyped';
const left: CaseEvent = { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: spare, reason: 'work_done' } };
const over: readonly CaseEvent[] = [...stoodDown().slice(0, -1), invited(spare), left, stoodDown().at(-1)!];
const anotherTeam: readonly CaseEvent[] = [...over, { type: 'DeploymentOpened', data: { deploymentId: next } }];

/** What is put right of a team that has stood down, and of one before it. */
export const stoodDownWalks: readonly Walk[] = [
  {
    covers: ['InvitationAnswered.answeredAt'],
    command: RecordPhonedAnswer,
    before: over,
    path: `invitations/${peer}/phoned-answer`,
    body: { answer: 'accepted', answeredAt: '2026-11-22T03:00:00-06:00' },
    records: [{ type: 'InvitationAnswered', data: { answer: 'accepted', answeredAt: '2026-11-22T03:00:00-06:00' } }],
    shows: { deployment: { status: 'stood_down' } },
    page: {
      at: `team?answer=${peer}`,
      form: 'record-phoned-answer',
      fills: { memberId: peer, answer: 'accepted', 'answeredAt.day': '2026-11-22', 'answeredAt.time': '03:00' },
      reads: 'Answered by phone Sun, Nov 22, 2026, 3:00 AM',
    },
  },
  {
    covers: ['LeadNamed.itself', 'LeadNamed.memberId'],
    command: NameLead,
    before: over,
    path: 'lead',
    body: { memberId: peer },
    records: [{ type: 'LeadNamed', data: { memberId: peer } }],
    shows: { deployment: { status: 'stood_down', leadId: peer } },
    page: { at: 'team', form: `name-lead-${peer}`, fills: {}, presses: { memberId: peer }, reads: /Pat Peer, Peer Lead/ },
  },
  {
    covers: ['MeetingPlaceSet.meetAt'],
    command: SetMeetingPlace,
    before: over,
    actor: lead,
    path: 'meeting-place',
    body: { meetAt: '2026-11-22' },
    records: [{ type: 'MeetingPlaceSet', data: { meetAt: '2026-11-22' } }],
    shows: { deployment: { status: 'stood_down', meetAt: '2026-11-22' } },
    page: { at: 'team', form: 'set-meeting-place', reads: 'When Sun, Nov 22' },
  },
  {
    covers: ['DeploymentStoodDown.reason'],
    command: CorrectStandDown,
    before: anotherTeam,
    path: 'team/stand-down/correct',
    body: { deploymentId: deployment, because: 'safety', reason },
    records: [{ type: 'StandDownCorrected', data: { deploymentId: deployment, because: 'safety' } }],
    shows: { earlierTeams: [{ deploymentId: deployment, stoodDownBecause: 'safety' }] },
    page: {
      at: `team?team=${deployment}`,
      form: 'correct-stand-down',
      fills: { because: 'safety', reason },
      reads: 'The whole team. Stood down: Safety',
    },
  },
  {
    covers: ['MemberStoodDown.reason'],
    command: CorrectStandDown,
    before: anotherTeam,
    path: 'team/stand-down/correct',
    body: { deploymentId: deployment, memberId: spare, because: 'safety', reason },
    records: [{ type: 'StandDownCorrected', data: { deploymentId: deployment, memberId: spare, because: 'safety' } }],
    page: {
      at: `team?team=${deployment}&stoodDown=${spare}`,
      form: 'correct-stand-down',
      fills: { because: 'safety', reason },
      reads: 'Sam Spare. Stood down: Safety',
    },
  },
];
