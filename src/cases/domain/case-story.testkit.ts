import { Refusal } from '../../../libs/event-sourcing/index.js';
import { correctField } from '../request/correct-field/correct-field.decision.js';
import { triageCase } from '../request/triage-case/triage-case.decision.js';
import { assignFollowUp } from '../follow-up/assign-follow-up/assign-follow-up.decision.js';
import { correctOutcome } from '../follow-up/correct-outcome/correct-outcome.decision.js';
import { recordOutcome } from '../follow-up/record-outcome/record-outcome.decision.js';
import { rescheduleFollowUp } from '../follow-up/reschedule-follow-up/reschedule-follow-up.decision.js';
import { takeBackReschedule } from '../follow-up/take-back-reschedule/take-back-reschedule.decision.js';
import { undoOutcome } from '../follow-up/undo-outcome/undo-outcome.decision.js';
import { holdIntervention } from '../support/hold-intervention/hold-intervention.decision.js';
import { nameLead } from '../deployment/name-lead/name-lead.decision.js';
import {
  defaultPolicyTerms,
  type FollowUpKind,
  type FollowUpOutcome,
  type IncidentType,
  type TriageOutcome,
} from '../../vocabulary/index.js';
import { caseEvolution } from './case.js';
import type { CaseEvent } from './case.events.js';
import { isOpen, openFollowUps, type Case, type CaseState, type FollowUp } from './case.state.js';
import { accepted, agency, by, coordinator, invited, mentalHealthLead, peer } from './case.testkit.js';

export const policy = defaultPolicyTerms;
export const zone = 'America/Chicago';

/** One thing that somebody does to a case at a moment. */
export type Step = (state: Case, now: string) => readonly CaseEvent[];

let steps = 0;

/** What every decision is told beside what was said: a command of its own at that moment. */
export const told = (now: string) => {
  steps += 1;
  const commandId = `00000000-0000-4000-8000-${steps.toString(16).padStart(12, '0')}`;
  return { ...by(coordinator, ['coordinator'], now), commandId, policy };
};

/** A case that is lived step by step through its decisions, as the service does. */
export function caseStory(before: readonly CaseEvent[]) {
  let state = before.reduce<CaseState>(caseEvolution.evolve, caseEvolution.initial) as Case;
  return {
    now: () => state,
    /** What the step adds; refused as the decision refuses. */
    does: (step: Step, now: string): readonly CaseEvent[] => {
      const events = step(state, now);
      state = events.reduce<CaseState>(caseEvolution.evolve, state) as Case;
      return events;
    },
    open: (kind?: FollowUpKind) => openFollowUps(state).filter((one) => kind === undefined || one.kind === kind),
  };
}

/** Whether a rule lets this through now. */
export const isTaken = (act: () => unknown): boolean => {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

export const triage =
  (outcome: TriageOutcome): Step =>
  (state, now) =>
    triageCase({ outcome, programs: ['commander'], offers: [], agency: null, ...told(now) }, state);

export const typeIs =
  (incidentType: IncidentType): Step =>
  (state, now) =>
    correctField({ change: { incidentType }, reason: 'mistyped', agency: null, team: [], ...told(now) }, state);

/** The follow-up that is meant: a rung of the ladder for the need at work, or at 0 hours the team's own care. */
export function rungOf(state: Case, kind: FollowUpKind, hours: number): FollowUp | undefined {
  return Object.values(state.followUps).find((one) => one.need === state.need && one.kind === kind && (one.ladderHours ?? 0) === hours);
}

export const onRung =
  (kind: FollowUpKind, hours: number, decide: (followUpId: string, state: Case, now: string) => readonly CaseEvent[]): Step =>
  (state, now) =>
    decide(rungOf(state, kind, hours)?.id ?? 'none', state, now);

export const outcomeOf = (kind: FollowUpKind, hours: number, outcome: FollowUpOutcome, nextDueAt?: string): Step =>
  onRung(kind, hours, (followUpId, state, now) => recordOutcome({ followUpId, outcome, nextDueAt, ...told(now) }, state));

export const outcomeCorrected = (kind: FollowUpKind, hours: number, outcome: FollowUpOutcome): Step =>
  onRung(kind, hours, (followUpId, state, now) => correctOutcome({ followUpId, outcome, reason: 'mistyped', ...told(now) }, state));

export const outcomeUndone = (kind: FollowUpKind, hours: number): Step =>
  onRung(kind, hours, (followUpId, state, now) => undoOutcome({ followUpId, ...told(now) }, state));

export const moved = (kind: FollowUpKind, hours: number, dueAt: string): Step =>
  onRung(kind, hours, (followUpId, state, now) => rescheduleFollowUp({ followUpId, dueAt, because: 'travel', ...told(now) }, state));

export const moveTakenBack = (kind: FollowUpKind, hours: number): Step =>
  onRung(kind, hours, (followUpId, state, now) => takeBackReschedule({ followUpId, reason: 'mistyped', ...told(now) }, state));

export const givenTo = (kind: FollowUpKind, hours: number, personId: string): Step =>
  onRung(kind, hours, (followUpId, state, now) =>
    assignFollowUp({ followUpId, owner: { kind: 'person', personId }, mayOwn: true, ...told(now) }, state),
  );

/** A team of two goes, without a lead. */
export const teamGoes =
  (deploymentId: string): Step =>
  (state) => {
    if (!state.triage) throw new Refusal('not_triaged', { en: 'Not triaged.', es: 'Sin evaluar.' });
    const member = (id: string) => [invited(id), accepted(id)];
    const events = [...member(peer), ...member(mentalHealthLead)].map(
      (event) => ({ ...event, data: { ...event.data, deploymentId } }) as CaseEvent,
    );
    const confirmed: CaseEvent = {
      type: 'TeamConfirmed',
      data: { deploymentId, memberIds: [peer, mentalHealthLead], confirmedAt: '2026-10-22T09:00:00.000Z' },
    };
    return [{ type: 'DeploymentOpened', data: { deploymentId } }, ...events, confirmed];
  };

export const leadIs =
  (memberId: string): Step =>
  (state, now) =>
    nameLead({ memberId, ...told(now) }, state);

export const teamStandsDown =
  (deploymentId: string): Step =>
  () => [{ type: 'DeploymentStoodDown', data: { deploymentId, memberIds: [peer, mentalHealthLead], reason: 'work_done' } }];

/** Planned and held in one step: what was held, and when. */
export const held =
  (interventionId: string, deploymentId: string, heldAt: string): Step =>
  (state, now) => {
    const planned: CaseEvent = {
      type: 'InterventionPlanned',
      data: { interventionId, deploymentId, kind: 'defusing', mode: 'in_person', plannedFor: heldAt, timeliness: 'inside' },
    };
    const after = caseEvolution.evolve(state, planned);
    const attended = [{ discipline: 'dispatcher', count: 3 }] as const;
    return [planned, ...holdIntervention({ interventionId, heldAt, minutes: 60, attended, ...told(now) }, after)];
  };

/** What is open by the ladder and for the team, but for what people tried or moved: kind, due and owner, in one order. */
export function owedByTheLadder(state: Case): readonly string[] {
  return Object.values(state.followUps)
    .filter((one) => isOpen(one) && (one.ladderHours ?? one.deploymentId) !== undefined)
    .filter((one) => !one.dateChosen && !one.ownerChosen && one.outcomes.length === 0)
    .map(({ kind, dueAt, owner }) => `${dueAt} ${kind} ${owner.kind === 'person' ? owner.personId : 'desk'}`)
    .sort();
}

export const aRequest: CaseEvent = {
  type: 'RequestReceived',
  data: {
    reference: 'AW-26-7K3FQ',
    receivedAt: '2026-10-20T06:00:00.000Z',
    policyVersion: 1,
    facts: { agencyId: agency, incidentType: 'suicide' },
  },
};
