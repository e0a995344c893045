import type { FollowUpKind, FollowUpOutcome, IncidentType, TriageOutcome } from '../../vocabulary/index.js';
import { at, livedWith, numbers, type Numbers, type Thread } from './any-order.testkit.js';
import {
  aRequest,
  caseStory,
  held,
  leadIs,
  outcomeCorrected,
  outcomeOf,
  outcomeUndone,
  policy,
  teamGoes,
  teamStandsDown,
  triage,
  typeIs,
  type Step,
} from './case-story.testkit.js';
import type { CaseEvent } from './case.events.js';
import { isOpen, type Case } from './case.state.js';
import { agency, coordinator, deployment, intervention, mentalHealthLead, peer } from './case.testkit.js';
import * as putRight from './corrected-story.testkit.js';

/** One fact: how it is recorded at once, and the ways round by which somebody may come to it. */
interface Fact {
  readonly at: number;
  /** Minutes between one step and the next; none where the moment is part of the fact. */
  readonly apart?: number;
  readonly direct: readonly Step[];
  readonly detours: readonly (readonly Step[])[];
}

/** Facts of one kind in the order in which they came to be. */
type Kind = readonly Fact[];

const second = '10000000-0000-4000-8000-000000000002';
const third = '10000000-0000-4000-8000-000000000003';
const outside: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };

/** @param settled the ladder is settled already */
function factsOf({ below }: Numbers, settled: boolean): readonly Kind[] {
  const one = <Value>(values: readonly Value[]) => values[below(values.length)]!;
  const outcomes: readonly TriageOutcome[] = ['group_intervention', 'information_only', 'individual_only', 'none_indicated'];
  const types: readonly IncidentType[] = ['line_of_duty_death', 'fatal_crash', 'suicide'];
  const [outcome, wrongly] = [one(outcomes), one(outcomes)];
  const team = below(4) > 0;
  const [type, mistyped] = [one(types), one(types)];
  return [
    [
      {
        at: 0,
        apart: 0,
        direct: [triage(outcome)],
        detours: [
          [triage(wrongly), triage(outcome)],
          [triage(outcome), triage(wrongly), triage(outcome)],
        ],
      },
    ],
    [
      {
        at: 100,
        direct: [typeIs(type)],
        detours: [
          [typeIs(mistyped), typeIs(type)],
          [putRight.factsAre({}, ['incidentType']), typeIs(type)],
          [typeIs(type), putRight.factsAre({}, ['incidentType']), typeIs(mistyped), typeIs(type)],
        ],
      },
    ],
    [
      {
        at: 120,
        direct: [],
        detours: [
          [putRight.factsAre({ urgency: 'now' }), putRight.factsAre({}, ['urgency'])],
          [putRight.factsAre({ occurredAt: '2026-10-20' }), putRight.factsAre({}, ['occurredAt'])],
          putRight.calledBack,
          putRight.referred,
        ],
      },
    ],
    [{ at: 140, direct: [], detours: [[putRight.declined, putRight.declineTakenBack], []] }],
    [
      {
        at: 150,
        direct: [putRight.approvalIs(true)],
        detours: [
          [putRight.approvalIs(false), putRight.approvalTakenBack, putRight.approvalIs(true)],
          [putRight.approvalIs(true), putRight.approvalTakenBack, putRight.approvalIs(true)],
        ],
      },
    ],
    [
      { at: 200, direct: [teamGoes(deployment)], detours: [] },
      { at: 205, direct: [leadIs(peer)], detours: [[leadIs(mentalHealthLead), leadIs(peer)]] },
      heldOnce(
        intervention,
        '2026-10-23T18:00:00-05:00',
        one(['2026-10-22T23:30:00-05:00', '2026-10-24T05:00:00-05:00', '2026-10-23']),
        210,
      ),
      heldOnce(second, one(['2026-10-22T23:30:00-05:00', '2026-10-24', '2026-10-23T20:00:00Z']), '2026-10-21T20:00:00Z', 220),
      // What was not held after all, and is then cancelled, leaves nothing owed.
      {
        at: 230,
        direct: [],
        detours: [[held(third, deployment, '2026-10-21T10:00:00Z'), putRight.wasNotSo(third), putRight.cancelled(third)]],
      },
      { at: 240, direct: [teamStandsDown(deployment)], detours: [[teamStandsDown(deployment), putRight.stoodDownBecause]] },
    ].filter(({ at }) => team && (at < 210 || at === 240 || below(3) > 0)),
    ...(settled
      ? []
      : [
          tapped(
            'closing_check',
            2160,
            one(['reached_ok', 'no_answer', 'declined', null]),
            one(['reached_ok', 'no_answer', 'unreachable']),
            300,
          ),
          tapped('individual_check_in', 72, one(['reached_ok', 'no_answer', null]), 'reached_wants_more', 320, '2026-11-20'),
          tapped('individual_check_in', 720, one(['reached_referred', null]), 'no_answer', 340, '2026-11-21'),
        ]),
    asksForMore('agency_check_back', 336, 350),
    tapped('family_liaison_contact', 336, one(['reached_ok', null]), one(['reached_wants_more', 'no_answer']), 360, '2026-11-22'),
    tapped('post_action_support', 0, null, 'reached_ok', 380),
  ];
}

function heldOnce(id: string, heldAt: string, wrongly: string, from: number): Fact {
  const { plannedAt, cancelled, wasNotSo, heldAgain, heldWas } = putRight;
  return {
    at: from,
    direct: [held(id, deployment, heldAt)],
    detours: [
      [held(id, deployment, wrongly), heldWas(id, heldAt)],
      [held(id, deployment, heldAt), heldWas(id, heldAt, 20), heldWas(id, heldAt)],
      [held(id, deployment, wrongly), wasNotSo(id), heldAgain(id, heldAt)],
      [held(id, deployment, wrongly), wasNotSo(id), cancelled(id), wasNotSo(id), heldAgain(id, heldAt)],
      [plannedAt(id, deployment, wrongly), cancelled(id), wasNotSo(id), heldAgain(id, heldAt)],
    ],
  };
}

/** The outcome of a follow-up, or that it has none. @param nextDueAt came with the wrong one */
function tapped(
  kind: FollowUpKind,
  hours: number,
  outcome: FollowUpOutcome | null,
  wrong: FollowUpOutcome,
  from: number,
  nextDueAt?: string,
): Kind {
  const wrongly = outcomeOf(kind, hours, wrong, nextDueAt);
  const takenBack = [
    [wrongly, outcomeUndone(kind, hours)],
    [wrongly, putRight.outcomeWasNone(kind, hours)],
  ];
  if (outcome === null) return [{ at: from, apart: 0.3, direct: [], detours: takenBack }];
  const rightly = outcomeOf(kind, hours, outcome);
  // An attempt that comes with its next date is undone with it, and not by saying that it was something else.
  const corrected = wrong === 'no_answer' ? [] : [[wrongly, outcomeCorrected(kind, hours, outcome)]];
  const there = [
    rightly,
    outcomeCorrected(kind, hours, outcome === 'declined' ? 'reached_ok' : 'declined'),
    outcomeCorrected(kind, hours, outcome),
  ];
  return [{ at: from, apart: 0.3, direct: [rightly], detours: [...takenBack.map((back) => [...back, rightly]), ...corrected, there] }];
}

/** That more is wanted, on a day: said at once, or something else at first. */
function asksForMore(kind: FollowUpKind, hours: number, from: number): Kind {
  const more = outcomeOf(kind, hours, 'reached_wants_more', '2026-11-25');
  const corrected = putRight.outcomeIs(kind, hours, 'reached_wants_more', '2026-11-25');
  const detours = [
    [outcomeOf(kind, hours, 'reached_ok'), corrected],
    [outcomeOf(kind, hours, 'reached_wants_more', '2026-11-26'), outcomeCorrected(kind, hours, 'reached_ok'), corrected],
  ];
  return [{ at: from, apart: 0.3, direct: [more], detours }];
}

const stepsOf = ({ at: from, apart = 1 }: Fact, steps: readonly Step[]): Thread =>
  steps.map((step, index) => ({ step, now: at(from + index * apart) }));

const atOnce = (kinds: readonly Kind[]): readonly Thread[] => kinds.map((facts) => facts.flatMap((fact) => stepsOf(fact, fact.direct)));

const roundAbout = (kinds: readonly Kind[], { below }: Numbers): readonly Thread[] =>
  kinds.map((facts) => facts.flatMap((fact) => stepsOf(fact, fact.detours[below(fact.detours.length + 1)] ?? fact.direct)));

/** Everything that is open, whoever has asked for it. */
const open = (state: Case) =>
  Object.values(state.followUps)
    .filter(isOpen)
    .map(({ kind, dueAt, owner, outcomes }) => `${dueAt} ${kind} ${owner.kind === 'person' ? owner.personId : 'desk'} ${outcomes.length}`)
    .sort();

/** A case that was served, closed and opened again: at once for what it was, or first for another reason that was put right. */
function reopened(reason: 'new_need' | 'follow_up_missed', corrected: boolean): readonly CaseEvent[] {
  const before = [aRequest];
  const story = caseStory(before);
  const first = '2026-10-21T08:00:00.000Z';
  const events = [...story.does(triage('group_intervention'), first)];
  for (const { kind, afterHours } of policy.ladder) events.push(...story.does(outcomeOf(kind, afterHours, 'reached_ok'), first));
  const other = reason === 'new_need' ? 'follow_up_missed' : 'new_need';
  const closed: readonly CaseEvent[] = [
    { type: 'CaseClosed', data: { because: 'completed', closedAt: first } },
    { type: 'CaseReopened', data: { reason: corrected ? other : reason } },
  ];
  story.does(() => closed, first);
  const putRightAs = corrected ? story.does(putRight.reopenedFor(reason), first) : [];
  return [...before, ...events, ...closed, ...putRightAs, outside];
}

describe('what a case owes after everything wrong was put right', () => {
  it.each([
    ['a new case', (): readonly CaseEvent[] => [aRequest, outside], false],
    ['a case opened again for a new need', (corrected: boolean) => reopened('new_need', corrected), false],
    ['a case opened again for what was missed', (corrected: boolean) => reopened('follow_up_missed', corrected), true],
  ])('is what it would owe had it been right at once: %s', (_name, before, settled) => {
    let owed = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const said = factsOf(numbers(seed), settled);
      const atFirst = livedWith(before(false), atOnce(said), numbers(seed * 1000));
      const right = open(atFirst.state);
      // What could not be said at once is no fact of this case.
      const kinds = said.map((facts, kind) => (atFirst.untyped[kind] === 0 ? facts : []));
      for (const order of [1, 2, 3]) {
        const story = numbers(seed * 1000 + order);
        const threads = roundAbout(kinds, story);
        const { state, untyped } = livedWith(before(true), threads, story);
        const halfway = untyped.flatMap((left, kind) => (left > 0 && left < threads[kind]!.length ? [threads[kind]!.at(-left)!] : []));
        expect({ seed, order, halfway, open: open(state) }).toEqual({ seed, order, halfway: [], open: right });
      }
      owed += right.length;
    }
    expect(owed).toBeGreaterThan(10);
  });
});
