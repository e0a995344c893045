import type { Urgency, When } from '../../vocabulary/index.js';
import { dueSort } from './due.js';
import { lastOf } from './last-of.js';
import type { Case, Owner } from '../domain/index.js';
import { activeDeployment, asksForTeam, deploymentOfNeed, interventionsOfNeed, isShutOut, leadOf, membersIn } from '../domain/index.js';
import { wantedBy, type Wanted } from './wanted.js';

/** What of a case is not begun, in its order. */
export const stepsToTake = ['call_back', 'triage', 'team', 'lead', 'meeting', 'plan', 'take_up', 'stand_down', 'close'] as const;
export type StepToTake = (typeof stepsToTake)[number];

/** Without a date, and the lead's, or the desk's. */
export type StepDuty = Wanted & { readonly duty: 'step'; readonly step: StepToTake; readonly dueAt: string; readonly owner: Owner };

/** Arranging what a team needs may take two days, whatever came before it; but where it meets, no longer than the caller can wait. */
const TO_ARRANGE = 48;

/** The one step with which an open case goes on; null where it waits for what has a date, or for an approver. */
export function stepToTake(state: Case, hasDuties: boolean): StepDuty | null {
  if (state.approval.status === 'asked' && state.triage !== null) return null;
  const step = openStep(state, hasDuties);
  if (step === null) return null;
  const since = isEnding(step) ? lastOf(state) : begunAt(state);
  const urgency = state.facts.urgency ?? 'unknown';
  const hours = hoursFor(step, urgency);
  const wanted = { wanted: howSoon(step, urgency, hours), since };
  return { duty: 'step', step, ...wanted, dueAt: wantedBy(wanted, hours), owner: ownerOf(step, state) };
}

function begunAt({ triage, receivedAt, setBackAt }: Case): When {
  const begun = triage?.triagedAt ?? receivedAt;
  return setBackAt !== null && dueSort(setBackAt) > dueSort(begun) ? setBackAt : begun;
}

function openStep(state: Case, hasDuties: boolean): StepToTake | null {
  // Whoever opened the case again for a new need has spoken to somebody, or needed to call nobody.
  if (state.triage === null) return isCalledBack(state) || state.need > 0 ? 'triage' : 'call_back';
  if (asksForTeam(state.triage.outcome)) {
    const team = deploymentOfNeed(state);
    const went = team?.status === 'stood_down' || (team !== null && membersIn(team, 'on_team').length > 0);
    if (!went) return 'team';
    if (team.leadId === null) return 'lead';
    const ofNeed = interventionsOfNeed(state);
    if (!ofNeed.some(({ status }) => status === 'held')) {
      if (team.meetAt === null || team.place === undefined) return 'meeting';
      if (!ofNeed.some(({ status }) => status === 'planned')) return 'plan';
    }
  }
  if (hasDuties) return null;
  // Nobody opens a case again to close it: what they opened it for comes first.
  if (state.reopenedBecause !== null) return 'take_up';
  return activeDeployment(state) === null ? 'close' : 'stand_down';
}

/** Who called wants to be called back, and a team to come: what has to be arranged then is to be done soon, and closing presses nobody. */
function howSoon(step: StepToTake, urgency: Urgency, hours: number): Urgency {
  if (isEnding(step)) return 'this_week';
  return hours > 0 && urgency !== 'this_week' ? 'unknown' : urgency;
}

function hoursFor(step: StepToTake, urgency: Urgency): number {
  const presses = urgency === 'now' || urgency === 'today';
  return step === 'plan' || (step === 'meeting' && !presses) ? TO_ARRANGE : 0;
}

/** With nothing left to do, the team is free again, and then the case is closed. */
function isEnding(step: StepToTake): boolean {
  return step === 'close' || step === 'stand_down';
}

function ownerOf(step: StepToTake, state: Case): Owner {
  const ofDesk = step === 'call_back' || step === 'triage' || step === 'team' || step === 'lead';
  return ofDesk ? { kind: 'desk' } : leadOrDesk(state);
}

/** Whose it is to arrange: the lead's, unless a conflict shuts them out; else the desk's. */
export function leadOrDesk(state: Case): Owner {
  const lead = leadOf(state);
  return lead === null || isShutOut(state, lead) ? { kind: 'desk' } : { kind: 'person', personId: lead };
}

/** Whether who asked was reached. */
export function isCalledBack({ callBacks }: Case): boolean {
  return callBacks.some(({ outcome, didNotHappen }) => outcome === 'reached' && !didNotHappen);
}
