import { asksForTeam, type Case, deploymentOfNeed, interventionsOfNeed, isCareInOrder, membersIn } from '../../domain/index.js';
import { isCalledBack } from '../../reading/step-to-take.js';

export const caseSteps = [
  'agency',
  'incident_type',
  'occurred_at',
  'exposed',
  'call_back',
  'triage',
  'offers',
  'approval',
  'approval_confirmation',
  'lead',
  'team',
  'meeting_time',
  'meeting_place',
  'intervention',
  'team_care',
] as const;
export type CaseStep = (typeof caseSteps)[number];

export interface StepOfCase {
  readonly step: CaseStep;
  readonly status: 'missing' | 'done' | 'not_applicable';
}

/**
 * The to-do list of a case: what is known or done, what is missing, and what this case does not need. A call may be
 * logged with almost nothing (docs/domain.md section 3, step 1): what is missing is asked for here and refused nowhere. A case
 * that has ended misses nothing.
 */
export function stepsOf(state: Case, zone: string): readonly StepOfCase[] {
  return caseSteps.map((step) => {
    const need = needs[step](state, zone);
    return { step, status: need !== 'missing' || state.status === 'open' ? need : 'not_applicable' };
  });
}

type Status = StepOfCase['status'];

const known = (value: unknown): Status => (value === undefined ? 'missing' : 'done');
const done = (value: boolean): Status => (value ? 'done' : 'missing');

/** What a team needs is of no matter before triage, nor where the outcome asks for none. */
const forTeam = (state: Case, value: boolean): Status =>
  value ? 'done' : state.triage && asksForTeam(state.triage.outcome) ? 'missing' : 'not_applicable';

const needs: Readonly<Record<CaseStep, (state: Case, zone: string) => Status>> = {
  agency: ({ facts }) => known(facts.agencyId),
  incident_type: ({ facts }) => known(facts.incidentType),
  occurred_at: ({ facts }) => known(facts.occurredAt),
  exposed: ({ facts }) => done((facts.exposed ?? []).length > 0),
  // Whoever triaged, or opened the case again for a new need, has spoken to somebody, or needed to call nobody.
  call_back: (state) => (isCalledBack(state) ? 'done' : state.triage || state.need > 0 ? 'not_applicable' : 'missing'),
  triage: ({ triage }) => done(triage !== null),
  offers: ({ triage, facts: { exposed = [] } }) =>
    triage === null || exposed.length === 0
      ? 'not_applicable'
      : done(exposed.every((one) => triage.offers.some(({ discipline }) => discipline === one.discipline))),
  approval: ({ approval }) =>
    approval.status === 'none' ? 'not_applicable' : done(approval.status === 'granted' || approval.status === 'phoned'),
  approval_confirmation: ({ approval }) => (approval.status === 'phoned' ? done(approval.confirmed) : 'not_applicable'),
  lead: (state) => forTeam(state, !!deploymentOfNeed(state)?.leadId),
  team: (state) => {
    const last = deploymentOfNeed(state);
    return forTeam(state, !!last && (last.status === 'stood_down' || membersIn(last, 'on_team').length > 0));
  },
  meeting_time: (state) => forTeam(state, !!deploymentOfNeed(state)?.meetAt),
  meeting_place: (state) => forTeam(state, deploymentOfNeed(state)?.place !== undefined),
  intervention: (state) =>
    forTeam(
      state,
      interventionsOfNeed(state).some(({ status }) => status === 'held'),
    ),
  // That it is due stands among the follow-ups: here only that it is recorded before what it was for.
  team_care: (state, zone) => {
    const inOrder = isCareInOrder(state, zone);
    return inOrder === null ? 'not_applicable' : done(inOrder);
  },
};
