import fc from 'fast-check';
import { closeCase } from '../../closing/close-case/close-case.decision.js';
import { reopenCase } from '../../closing/reopen-case/reopen-case.decision.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { activeDeployment, deploymentOfNeed, openFollowUps, type Case, type CaseState } from '../../domain/case.state.js';
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
import {
  accepted,
  agency,
  approver,
  coordinator,
  deployment,
  followUp,
  intervention,
  invited,
  lead,
  mentalHealthLead,
  peer,
} from '../../domain/case.testkit.js';
import { recordOutcome } from '../record-outcome/record-outcome.decision.js';
import { assignFollowUp } from '../assign-follow-up/assign-follow-up.decision.js';
import { recordCallBack } from '../../request/record-call-back/record-call-back.decision.js';
import type { PersonRole, Urgency, When } from '../../../vocabulary/index.js';

const member = '00000000-0000-4000-8000-0000000000aa';
const personNamed = (end: string) => `00000000-0000-4000-8000-0000000000${end}`;
const [otherApprover, otherCoordinator] = [personNamed('ab'), personNamed('ac')];
export const [administrator, privacyOfficer, otherOfficer] = [personNamed('ae'), personNamed('af'), personNamed('b0')] as const;

/** Who may lead a team and is deactivated since: what they have still to arrange is the desk's. */
export const gone = mentalHealthLead;
export const coordinators = [coordinator, otherCoordinator];

/** Everybody who may have to do something, and two who never have. */
export const everybody: readonly { readonly actor: string; readonly roles: readonly PersonRole[] }[] = [
  { actor: coordinator, roles: ['coordinator'] },
  { actor: otherCoordinator, roles: ['coordinator', 'approver'] },
  { actor: lead, roles: ['team_lead', 'peer_member'] },
  { actor: peer, roles: ['peer_member'] },
  { actor: member, roles: ['peer_member'] },
  { actor: approver, roles: ['approver'] },
  { actor: otherApprover, roles: ['approver'] },
  { actor: privacyOfficer, roles: ['privacy_officer'] },
  { actor: otherOfficer, roles: ['privacy_officer', 'peer_member'] },
  { actor: administrator, roles: ['administrator'] },
  { actor: personNamed('ad'), roles: ['program_leadership'] },
];

const after = (state: Case, events: readonly CaseEvent[]) => events.reduce<CaseState>(caseEvolution.evolve, state) as Case;
const wantsTeam = (state: Case) =>
  state.status === 'open' && state.triage !== null && activeDeployment(state) === null && deploymentOfNeed(state) === null;
const raw =
  (isPossible: (state: Case) => boolean, ...events: readonly CaseEvent[]): Step =>
  (state) =>
    isPossible(state) ? events : [];
const checkIn: CaseEvent = {
  type: 'FollowUpPlanned',
  data: { followUpId: followUp, kind: 'individual_check_in', dueAt: '2026-10-25T13:00:00.000Z', owner: { kind: 'desk' } },
};
const meetingPlace: CaseEvent = {
  type: 'MeetingPlaceSet',
  data: { deploymentId: deployment, meetAt: '2026-10-25T09:00:00.000Z', place: 'sealed' },
};
const goesLed =
  (leadId: string): Step =>
  (state, now) => {
    if (!wantsTeam(state)) return [];
    const going = teamGoes(deployment)(state, now);
    return [...going, ...leadIs(leadId)(after(state, going), now)];
  };
const inviting = (state: Case) => activeDeployment(state)?.status === 'inviting';
const isOpen = ({ status }: Case) => status === 'open';

const invitedEarlier = (memberId: string) => {
  const event = invited(memberId);
  return { ...event, data: { ...event.data, invitedAt: '2026-10-25T06:00:00.000Z' } } as CaseEvent;
};
const interventionNamed = (end: string) => `10000000-0000-4000-8000-00000000000${end}`;
const plans = (interventionId: string, plannedFor: When): Step =>
  raw((state) => activeDeployment(state)?.status === 'confirmed' && !state.interventions[interventionId], {
    type: 'InterventionPlanned',
    data: { interventionId, deploymentId: deployment, kind: 'defusing', mode: 'telephone', plannedFor, timeliness: 'inside' },
  });
const conflictOf = (memberId: string): Step =>
  raw((state) => isOpen(state) && !state.conflicts[memberId], {
    type: 'ConflictDeclared',
    data: { memberId, conflict: 'witness_or_party', declaredBy: memberId },
  });

const asksOverride = (memberId: string, isPossible: (state: Case) => boolean): Step =>
  raw((state) => isOpen(state) && isPossible(state) && state.overrides[memberId] === undefined, {
    type: 'ConflictOverrideAsked',
    data: { memberId, reason: 'no_one_else_available', askedBy: otherCoordinator },
  });

const holds: Step = (state, now) =>
  state.interventions[intervention] || activeDeployment(state)?.status !== 'confirmed'
    ? []
    : held(intervention, deployment, '2026-10-24T10:00:00.000Z')(state, now);
const settles: Step = (state, now) =>
  openFollowUps(state).flatMap(({ id }) => recordOutcome({ followUpId: id, outcome: 'reached_ok', ...told(now) }, state));

/** What may be done, in any order; what a rule refuses, or is not possible, does not happen. */
const steps = {
  callBack: (state, now) => recordCallBack({ outcome: 'reached', ...told(now) }, state),
  group: triage('group_intervention'),
  information: triage('information_only'),
  opened: raw(wantsTeam, { type: 'DeploymentOpened', data: { deploymentId: deployment } }),
  invitePeer: raw((state) => inviting(state) && !activeDeployment(state)!.members[peer], invitedEarlier(peer)),
  // Also into a team that goes already.
  inviteMember: raw((state) => activeDeployment(state) !== null && !activeDeployment(state)!.members[member], invitedEarlier(member)),
  accept: raw((state) => activeDeployment(state)?.members[peer]?.status === 'invited', accepted(peer)),
  goes: (state, now) => (wantsTeam(state) ? teamGoes(deployment)(state, now) : []),
  lead: (state, now) => (activeDeployment(state) === null ? [] : leadIs(peer)(state, now)),
  // From a team at work whoever is deactivated stands down: what they led is behind them.
  wasLed: (state, now) => {
    if (!wantsTeam(state)) return [];
    const led = goesLed(gone)(state, now);
    return [...led, ...teamStandsDown(deployment)(after(state, led), now)];
  },
  meets: raw((state) => activeDeployment(state) !== null, meetingPlace),
  goesLed: goesLed(peer),
  goesToMeet: (state, now) => goesLed(peer)(state, now).concat(wantsTeam(state) ? [meetingPlace] : []),
  plans: plans(intervention, '2026-10-25'),
  plansLater: plans(interventionNamed('b'), '2026-10-27'),
  plansFarOff: plans(interventionNamed('c'), '2026-11-20T15:00:00.000Z'),
  holds,
  // Nothing is left but to stand the team down.
  finishes: (state, now) => {
    const isHeld = holds(state, now);
    return isHeld.length === 0 ? [] : [...isHeld, ...settles(after(state, isHeld), now)];
  },
  standsDown: (state, now) => (activeDeployment(state)?.status === 'confirmed' ? teamStandsDown(deployment)(state, now) : []),
  looksIn: raw((state) => isOpen(state) && state.followUps[followUp] === undefined, checkIn),
  noAnswer: outcomeOf('agency_check_back', 24, 'no_answer', '2026-10-28'),
  reached: outcomeOf('agency_check_back', 24, 'reached_ok'),
  settles,
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
  conflict: conflictOf(peer),
  conflictOfDesk: conflictOf(otherCoordinator),
  override: asksOverride(peer, (state) => state.conflicts[peer] !== undefined),
  // Of somebody who decides others, for a conflict that the roster knows and nobody has declared.
  overrideOfApprover: asksOverride(otherApprover, () => true),
  close: (state, now) => closeCase({ because: 'completed', ...told(now) }, state),
  closedInError: (state, now) => {
    const closing = closeCase({ because: 'completed', ...told(now) }, state);
    return [...closing, ...reopenCase({ reason: 'closed_in_error', ...told(now) }, after(state, closing))];
  },
  missed: (state, now) => reopenCase({ reason: 'follow_up_missed', ...told(now) }, state),
  newNeed: (state, now) => reopenCase({ reason: 'new_need', ...told(now) }, state),
} satisfies Record<string, Step>;

/** After which less is left to do: not as often as the rest. */
const endsMuch: readonly (keyof typeof steps)[] = [
  'information',
  'conflict',
  'plans',
  'plansLater',
  'plansFarOff',
  'holds',
  'finishes',
  'standsDown',
  'settles',
  'close',
];

/** Of cases for which nobody goes: those of them that are done with are looked at too. */
const ofSmallCases: readonly (keyof typeof steps)[] = [
  ...(['callBack', 'looksIn', 'information', 'noAnswer', 'reached', 'settles', 'given'] as const),
  ...(['close', 'closedInError', 'missed', 'newNeed', 'conflictOfDesk'] as const),
];

/** A case to which some of all this has happened, as the events of its stream. What is chosen next is one of what is possible then. */
export const aHistory: fc.Arbitrary<readonly CaseEvent[]> = fc
  .tuple(
    fc.constantFrom<Urgency>('now', 'today', 'this_week', 'unknown'),
    fc.array(fc.nat(9999), { maxLength: 24, size: 'max' }),
    fc.boolean(),
  )
  .map(([urgency, choices, isSmall]) => {
    const facts = { agencyId: agency, incidentType: 'suicide', urgency } as const;
    const request: CaseEvent = {
      type: 'RequestReceived',
      data: { reference: 'AW-26-7K3FQ', receivedAt: '2026-10-24T06:00:00.000Z', policyVersion: 1, facts },
    };
    const story = caseStory([request]);
    const events: CaseEvent[] = [request];
    choices.forEach((choice, minute) => {
      const now = new Date(Date.parse('2026-10-24T12:00:00.000Z') + minute * 60_000).toISOString();
      const named = (Object.keys(steps) as (keyof typeof steps)[]).filter((name) =>
        isSmall ? ofSmallCases.includes(name) : choice % 4 === 0 || !endsMuch.includes(name),
      );
      const possible = named.map((name): Step => steps[name]).filter((step) => doesSomething(step, story.now(), now));
      const step = possible[Math.floor(choice / 4) % possible.length];
      if (step !== undefined) events.push(...story.does(step, now));
    });
    return events;
  });

/** As the events of this case: no two have an intervention or a follow-up in common. */
export function ofCase(caseId: string, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const own = [intervention, followUp].reduce(
    (text, id) => text.replaceAll(id.slice(0, 8), id[0] + caseId.slice(1, 8)),
    JSON.stringify(events),
  );
  return JSON.parse(own) as readonly CaseEvent[];
}

function doesSomething(step: Step, state: Case, now: string): boolean {
  let does = false;
  isTaken(() => (does = step(state, now).length > 0));
  return does;
}
