import fc from 'fast-check';
import { closeCase } from '../../closing/close-case/close-case.decision.js';
import { reopenCase } from '../../closing/reopen-case/reopen-case.decision.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { activeDeployment, openFollowUps, type Case } from '../../domain/case.state.js';
import {
  caseStory,
  held,
  isTaken,
  leadIs,
  outcomeOf,
  teamGoes,
  teamStandsDown,
  told,
  triage,
  type Step,
} from '../../domain/case-story.testkit.js';
import { accepted, agency, approver, coordinator, deployment, intervention, invited, lead, peer } from '../../domain/case.testkit.js';
import { assignFollowUp } from '../assign-follow-up/assign-follow-up.decision.js';
import { recordCallBack } from '../../request/record-call-back/record-call-back.decision.js';
import type { Urgency } from '../../../vocabulary/index.js';

const member = '00000000-0000-4000-8000-0000000000aa';
const [otherApprover, otherCoordinator] = ['ab', 'ac'].map((end) => `00000000-0000-4000-8000-0000000000${end}`) as [string, string];

/** Everybody who may have to do something in a generated case, and one who never has. */
export const everybody: readonly { readonly actor: string; readonly roles: readonly string[] }[] = [
  { actor: coordinator, roles: ['coordinator'] },
  { actor: otherCoordinator, roles: ['coordinator', 'approver'] },
  { actor: lead, roles: ['team_lead', 'peer_member'] },
  { actor: peer, roles: ['peer_member'] },
  { actor: member, roles: ['peer_member'] },
  { actor: approver, roles: ['approver'] },
  { actor: otherApprover, roles: ['approver'] },
  { actor: '00000000-0000-4000-8000-0000000000ad', roles: ['program_leadership'] },
];

const wantsTeam = (state: Case) => state.status === 'open' && state.triage !== null && activeDeployment(state) === null;
const raw =
  (isPossible: (state: Case) => boolean, ...events: readonly CaseEvent[]): Step =>
  (state) =>
    isPossible(state) ? events : [];
const inviting = (state: Case) => activeDeployment(state)?.status === 'inviting';
const isOpen = ({ status }: Case) => status === 'open';

/** What may be done, in any order; what a rule refuses, or is not possible, does not happen. */
const steps = {
  callBack: (state, now) => recordCallBack({ outcome: 'reached', ...told(now) }, state),
  group: triage('group_intervention'),
  information: triage('information_only'),
  opened: raw(wantsTeam, { type: 'DeploymentOpened', data: { deploymentId: deployment } }),
  invitePeer: raw((state) => inviting(state) && !activeDeployment(state)!.members[peer], invited(peer)),
  inviteMember: raw((state) => inviting(state) && !activeDeployment(state)!.members[member], invited(member)),
  accept: raw((state) => activeDeployment(state)?.members[peer]?.status === 'invited', accepted(peer)),
  goes: (state, now) => (wantsTeam(state) ? teamGoes(deployment)(state, now) : []),
  lead: (state, now) => (activeDeployment(state) === null ? [] : leadIs(peer)(state, now)),
  meets: raw((state) => activeDeployment(state) !== null, {
    type: 'MeetingPlaceSet',
    data: { deploymentId: deployment, meetAt: '2026-10-25T09:00:00.000Z', place: 'sealed' },
  }),
  plans: raw((state) => activeDeployment(state)?.status === 'confirmed' && !state.interventions[intervention], {
    type: 'InterventionPlanned',
    data: {
      interventionId: intervention,
      deploymentId: deployment,
      kind: 'defusing',
      mode: 'telephone',
      plannedFor: '2026-10-25',
      timeliness: 'inside',
    },
  }),
  holds: (state, now) =>
    state.interventions[intervention] || activeDeployment(state)?.status !== 'confirmed'
      ? []
      : held(intervention, deployment, '2026-10-24T10:00:00.000Z')(state, now),
  standsDown: (state, now) => (activeDeployment(state)?.status === 'confirmed' ? teamStandsDown(deployment)(state, now) : []),
  noAnswer: outcomeOf('agency_check_back', 24, 'no_answer', '2026-10-28'),
  reached: outcomeOf('agency_check_back', 24, 'reached_ok'),
  given: (state, now) => {
    const [one] = openFollowUps(state);
    return one === undefined
      ? []
      : assignFollowUp({ followUpId: one.id, owner: { kind: 'person', personId: lead }, mayOwn: true, ...told(now) }, state);
  },
  asked: raw((state) => isOpen(state) && state.triage !== null && state.approval.status === 'none', {
    type: 'PreApprovalAsked',
    data: { askedBy: coordinator, agencyId: agency },
  }),
  phoned: raw((state) => isOpen(state) && state.approval.status === 'asked', {
    type: 'PhonedPreApprovalRecorded',
    data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-10-27T12:00:00.000Z' },
  }),
  passed: raw((state) => isOpen(state) && state.approval.status === 'phoned' && !state.approval.confirmed && !state.approval.passedToDesk, {
    type: 'ApprovalConfirmationPassedToDesk',
    data: { from: approver },
  }),
  granted: raw((state) => isOpen(state) && state.approval.status === 'asked', {
    type: 'PreApprovalGranted',
    data: { approverId: otherApprover },
  }),
  conflict: raw((state) => isOpen(state) && !state.conflicts[peer], {
    type: 'ConflictDeclared',
    data: { memberId: peer, conflict: 'witness_or_party', declaredBy: peer },
  }),
  override: raw((state) => isOpen(state) && state.conflicts[peer] !== undefined && state.overrides[peer] === undefined, {
    type: 'ConflictOverrideAsked',
    data: { memberId: peer, reason: 'no_one_else_available', askedBy: otherCoordinator },
  }),
  close: (state, now) => closeCase({ because: 'completed', ...told(now) }, state),
  newNeed: (state, now) => reopenCase({ reason: 'new_need', ...told(now) }, state),
} satisfies Record<string, Step>;

/** A case to which some of all this has happened, as the events of its stream. */
export const aHistory: fc.Arbitrary<readonly CaseEvent[]> = fc
  .tuple(
    fc.constantFrom<Urgency>('now', 'today', 'this_week', 'unknown'),
    fc.array(fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])), { maxLength: 24 }),
  )
  .map(([urgency, names]) => {
    const facts = { agencyId: agency, incidentType: 'suicide', urgency } as const;
    const request: CaseEvent = {
      type: 'RequestReceived',
      data: { reference: 'AW-26-7K3FQ', receivedAt: '2026-10-24T06:00:00.000Z', policyVersion: 1, facts },
    };
    const story = caseStory([request]);
    const events: CaseEvent[] = [request];
    names.forEach((name, minute) => {
      const now = new Date(Date.parse('2026-10-24T12:00:00.000Z') + minute * 60_000).toISOString();
      isTaken(() => events.push(...story.does(steps[name], now)));
    });
    return events;
  });
