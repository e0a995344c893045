import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { deployed, deploying, deployment, invited, lead, mentalHealthLead, peer, received } from '../../src/cases/domain/case.testkit.js';

import { CorrectCallBack } from '../../src/cases/request/correct-call-back/correct-call-back.command.js';
import { CorrectField } from '../../src/cases/request/correct-field/correct-field.command.js';
import { CorrectStandDown } from '../../src/cases/deployment/correct-stand-down/correct-stand-down.command.js';
import { RecordPhonedAnswer } from '../../src/cases/deployment/record-phoned-answer/record-phoned-answer.command.js';
import { SetMeetingPlace } from '../../src/cases/deployment/set-meeting-place/set-meeting-place.command.js';
import { TakeBackDecline } from '../../src/cases/request/take-back-decline/take-back-decline.command.js';
import { CorrectTeamRole } from '../../src/cases/deployment/correct-team-role/correct-team-role.command.js';
import { DeclineRequest } from '../../src/cases/request/decline-request/decline-request.command.js';
import { TriageCase } from '../../src/cases/request/triage-case/triage-case.command.js';
import type { Walk } from './walk.js';

const called: CaseEvent = { type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-22' } };
const declined: CaseEvent = { type: 'RequestDeclined', data: { reason: 'invalid' } };
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
    covers: ['MemberInvited.teamRole'],
    command: CorrectTeamRole,
    before: [...deploying(), invited(peer, 'mental_health_lead')],
    path: 'team/role/correct',
    body: { memberId: peer, teamRole: 'peer', reason },
    records: [{ type: 'TeamRoleCorrected', data: { memberId: peer, teamRole: 'peer' } }],
    page: { at: 'team', form: 'correct-team-role', reads: 'The role is corrected.' },
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
];
