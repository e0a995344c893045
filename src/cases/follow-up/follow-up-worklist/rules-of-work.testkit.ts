import type { IndividualContact } from '../../../contacts/domain/index.js';
import type { PersonEvent } from '../../../roster/domain/index.js';
import type { RestatementEvent } from '../../../statistics/domain/index.js';
import type { PersonRole } from '../../../vocabulary/index.js';
import { activeDeployment, isOpen, leadOf, type Case } from '../../domain/case.state.js';
import { conflictedIn } from '../../domain/conflicted.js';
import { isShutOut } from '../../domain/shut-out.js';
import type { StepToTake } from '../../reading/step-to-take.js';
import { coordinators, gone, type everybody } from './generated-cases.testkit.js';

/** The rules of who has what to do (docs/domain.md sections 2, 3 and 5), said anew beside the code that lists it. */
type Person = (typeof everybody)[number];

/** Who they are in a case: a coordinator with a conflict is none there while another could take it. */
function inCase(state: Case, { actor, roles }: Person) {
  const isKeptOut = conflictedIn(state).includes(actor) && coordinators.some((id) => !conflictedIn(state).includes(id));
  return (role: PersonRole) => roles.includes(role) && !(role === 'coordinator' && isKeptOut);
}

/** What the rules give somebody in one case, each thing by its kind and what it is about. */
export function rulesGive(state: Case, person: Person): readonly string[] {
  if (state.status !== 'open') return [];
  const { actor } = person;
  const { approval, overrides } = state;
  const has = inCase(state, person);
  const serves = has('peer_member') || has('team_lead') || has('coordinator');
  const mine = (owner: string | null) => (owner === null ? has('coordinator') : owner === actor && serves);
  const decides = (...not: readonly string[]) => has('approver') && !not.includes(actor) && !isShutOut(state, actor);
  const waiting = waitingIn(state);
  const found = [
    ...waiting.filter(({ owner }) => mine(owner)).map(({ what }) => what),
    ...(approval.status === 'asked' && decides(approval.askedBy) ? ['pre_approval'] : []),
    ...Object.entries(overrides)
      .filter(([memberId, { status, askedBy }]) => status === 'asked' && decides(askedBy, memberId))
      .map(([memberId]) => `override ${memberId}`),
  ];
  const toConfirm = approval.status === 'phoned' && !approval.confirmed;
  const passed = toConfirm && approval.passedToDesk === true;
  if (toConfirm && !passed && approval.approverId === actor && has('approver')) found.push('approval_confirmation');
  if (passed && (has('coordinator') || decides(approval.askedBy, approval.approverId))) found.push('approval_confirmation');
  return found.sort();
}

/** What has an owner; null is the desk. */
function waitingIn(state: Case): readonly { readonly what: string; readonly owner: string | null }[] {
  const team = activeDeployment(state);
  const lead = leadOf(state);
  const ofLead = lead === null || isShutOut(state, lead) ? null : lead;
  const followUps = Object.values(state.followUps).filter(isOpen);
  const planned = Object.values(state.interventions).filter(({ status }) => status === 'planned');
  const invited = Object.values(team?.members ?? {}).filter(({ status, memberId }) => status === 'invited' && !isShutOut(state, memberId));
  const dated = [
    ...followUps.map(({ id, owner }) => ({ what: `follow_up ${id}`, owner: owner.kind === 'desk' ? null : owner.personId })),
    ...planned.map(({ id }) => ({ what: `intervention ${id}`, owner: ofLead })),
    ...invited.map(({ memberId }) => ({ what: `invitation ${memberId}`, owner: memberId })),
  ];
  const isAsked = state.approval.status === 'asked' || (state.approval.status === 'phoned' && !state.approval.confirmed);
  const step = stepOf(state, dated.length > 0 || isAsked || Object.values(state.overrides).some(({ status }) => status === 'asked'));
  const isDesks = step === 'call_back' || step === 'triage' || step === 'team' || step === 'lead' || ofLead === gone;
  return [
    ...dated,
    ...(step === null ? [] : [{ what: `step ${step}`, owner: isDesks ? null : ofLead }]),
    ...lapsing(state).map((memberId) => ({ what: `lapse ${memberId}`, owner: ofLead })),
  ];
}

/** What is not begun, one thing at a time, and in this order. */
function stepOf(state: Case, waitsForMore: boolean): StepToTake | null {
  const { triage, need, approval } = state;
  if (triage === null) return need > 0 || state.callBacks.some(({ outcome }) => outcome === 'reached') ? 'triage' : 'call_back';
  if (approval.status === 'asked') return null;
  if (triage.outcome === 'group_intervention') {
    const team = state.deployments.findLast((one) => one.need === need);
    const went = team !== undefined && team.status !== 'inviting';
    if (!went) return 'team';
    if (team.leadId === null) return 'lead';
    const ofNeed = Object.values(state.interventions).filter((one) => one.need === need);
    if (ofNeed.every(({ status }) => status !== 'held')) {
      if (team.meetAt === null) return 'meeting';
      if (ofNeed.every(({ status }) => status !== 'planned')) return 'plan';
    }
  }
  if (waitsForMore) return null;
  if (state.reopenedBecause !== null) return 'take_up';
  return state.deployments.at(-1)?.status === 'stood_down' || state.deployments.length === 0 ? 'close' : 'stand_down';
}

/** The last day on which the credential of the one who lapses holds: that of the spec. */
export const HOLDS_UNTIL = '2026-10-25';

/** Who of a team at work could not go to what is planned for later. */
function lapsing(state: Case): readonly string[] {
  const team = activeDeployment(state);
  if (team?.status !== 'confirmed' || team.members[gone]?.status !== 'on_team') return [];
  const planned = Object.values(state.interventions).filter(({ deploymentId, status }) => deploymentId === team.id && status === 'planned');
  return planned.some(({ plannedFor }) => plannedFor.slice(0, 10) > HOLDS_UNTIL) ? [gone] : [];
}

/** Whether a promise waits for them: their own, and for the desk what is nobody's or late, unless its case is not for them. */
export function promiseIsFor(contact: IndividualContact, of: Case | undefined, person: Person): boolean {
  const { promise, withdrawnBecause } = contact;
  if (promise?.status !== 'open' || withdrawnBecause !== null) return false;
  const owner = promise.owner.kind === 'desk' ? null : promise.owner.personId;
  if (owner === person.actor) return true;
  const sees = of === undefined ? person.roles.includes('coordinator') : inCase(of, person)('coordinator');
  return sees && (owner === null || promise.escalated);
}

/** Two people agree to a restatement: who proposed it does not decide it. */
export function restatementIsFor(events: readonly RestatementEvent[], { actor, roles }: Person): boolean {
  const last = events.at(-1);
  return last?.type === 'RestatementProposed' && roles.includes('privacy_officer') && last.data.by !== actor;
}

/** The roles of somebody that wait for them to decide: neither their own nor what they proposed. */
export function rolesFor(personId: string, events: readonly PersonEvent[], { actor, roles }: Person): readonly string[] {
  if (!roles.includes('privacy_officer') || personId === actor) return [];
  return events.flatMap((event, index) => {
    const next = events[index + 1]?.type;
    const waits = event.type === 'RoleProposed' && event.data.by !== actor && (next === undefined || next === 'RoleProposed');
    return waits ? [`proposed_role ${personId} ${event.data.role}`] : [];
  });
}
