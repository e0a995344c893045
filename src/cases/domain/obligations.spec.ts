import type { IncidentType, TriageOutcome } from '../../vocabulary/index.js';
import { at, lived, numbers, type Numbers, type Thread } from './any-order.testkit.js';
import {
  aRequest,
  caseStory,
  held,
  leadIs,
  outcomeCorrected,
  outcomeOf,
  outcomeUndone,
  owedByTheLadder,
  policy,
  rungOf,
  teamGoes,
  teamStandsDown,
  triage,
  typeIs,
  zone,
  type Step,
} from './case-story.testkit.js';
import type { CaseEvent } from './case.events.js';
import { isOpen } from './case.state.js';
import { deployment, intervention, mentalHealthLead, peer } from './case.testkit.js';
import { obligationsOf } from './obligations.js';

const second = '10000000-0000-4000-8000-000000000002';
/** Threads of facts, drawn by chance: what is tapped, corrected and taken back in the life of one case. */
function threadsOf({ below }: Numbers): readonly Thread[] {
  const one = <Value>(values: readonly Value[]) => values[below(values.length)]!;
  const times = (steps: readonly Step[], from: number, apart = 7) => steps.map((step, index) => ({ step, now: at(from + index * apart) }));
  const outcomes: readonly TriageOutcome[] = ['group_intervention', 'information_only', 'individual_only', 'none_indicated'];
  const types: readonly IncidentType[] = ['line_of_duty_death', 'fatal_crash'];
  const several = <Value>(values: readonly Value[]) => Array.from({ length: 1 + below(3) }, () => one(values));
  const holds = [
    held(intervention, deployment, one(['2026-10-23', '2026-10-23T18:00:00-05:00'])),
    held(second, deployment, one(['2026-10-22T23:30:00-05:00', '2026-10-24', '2026-10-23T20:00:00Z'])),
  ];
  const inAnyOrder = below(2) === 0 ? holds : holds.toReversed();
  const closing = [
    [outcomeOf('closing_check', 2160, 'reached_ok')],
    [outcomeOf('closing_check', 2160, 'reached_ok'), outcomeCorrected('closing_check', 2160, 'no_answer')],
    [outcomeOf('closing_check', 2160, 'no_answer'), outcomeCorrected('closing_check', 2160, 'declined')],
    [],
  ];
  const checkIn = [
    [outcomeOf('individual_check_in', 168, 'reached_wants_more', '2026-11-20'), outcomeCorrected('individual_check_in', 168, 'reached_ok')],
    [outcomeOf('individual_check_in', 168, 'no_answer', '2026-11-21')],
    [],
  ];
  const tapped = [outcomeOf('agency_check_back', 24, 'reached_ok'), outcomeUndone('agency_check_back', 24)];
  return [
    times(several(outcomes).map(triage), 0),
    times(several(types).map(typeIs), 100),
    times([teamGoes(deployment), leadIs(peer), ...inAnyOrder.slice(below(2)), leadIs(mentalHealthLead), teamStandsDown(deployment)], 200),
    times(one(closing), 300),
    times(one(checkIn), 400),
    times(tapped.slice(0, 2 * below(2)), 500, 0.5),
  ];
}

/** A case that was served once, closed, and opened again for a new need. */
const reopened = (): readonly CaseEvent[] => {
  const story = caseStory([aRequest]);
  const first = '2026-10-21T08:00:00.000Z';
  const events = [...story.does(triage('group_intervention'), first)];
  for (const [kind, hours] of policy.ladder.map((rung) => [rung.kind, rung.afterHours] as const)) {
    events.push(...story.does(outcomeOf(kind, hours, 'reached_ok'), first));
  }
  return [
    aRequest,
    ...events,
    { type: 'CaseClosed', data: { because: 'completed', closedAt: first } },
    { type: 'CaseReopened', data: { reason: 'new_need' } },
  ];
};

describe('what a case owes', () => {
  it.each([
    ['a new case', (): readonly CaseEvent[] => [aRequest]],
    ['a case opened again for a new need', reopened],
  ])('follows from the facts, in whatever order they were typed: %s', (_name, before) => {
    let owed = 0;
    for (let seed = 1; seed <= 25; seed += 1) {
      const threads = threadsOf(numbers(seed));
      const [first, ...others] = Array.from({ length: 3 }, (_, order) => lived(before(), threads, numbers(seed * 1000 + order)));
      for (const other of others) expect({ seed, owed: owedByTheLadder(other) }).toEqual({ seed, owed: owedByTheLadder(first!) });
      owed += owedByTheLadder(first!).length;
    }
    expect(owed).toBeGreaterThan(100);
  });

  it('is what stands open, but for what people have settled, tried or moved', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const state = lived([aRequest], threadsOf(numbers(seed)), numbers(seed));
      const owed = [...obligationsOf(state, policy, zone).values()].filter(({ over }) => !over);
      const touched = Object.values(state.followUps).filter((one) => one.dateChosen || one.outcomes.some(({ settledBy }) => !settledBy));
      const untouched = owed.filter(
        (one) =>
          (one.ladderHours ?? one.deploymentId) !== undefined &&
          !touched.some(({ kind, ladderHours, deploymentId }) => {
            return kind === one.kind && ladderHours === one.ladderHours && deploymentId === one.deploymentId;
          }),
      );
      const expected = untouched.map(({ kind, dueAt, owner }) => `${dueAt} ${kind} ${owner.kind === 'person' ? owner.personId : 'desk'}`);
      expect({ seed, open: owedByTheLadder(state) }).toEqual({ seed, open: expected.sort() });
    }
  });

  it('keeps the first time at which a rung was asked for, so that triaging again postpones nothing', () => {
    const story = caseStory([aRequest]);
    story.does(triage('individual_only'), '2026-10-24T12:00:00.000Z');
    const before = owedByTheLadder(story.now());
    story.does(triage('group_intervention'), '2026-10-29T12:00:00.000Z');
    expect(owedByTheLadder(story.now())).toEqual(before);
  });

  it('counts what triage asks for only now from now', () => {
    const story = caseStory([aRequest]);
    story.does(triage('information_only'), '2026-10-24T12:00:00.000Z');
    story.does(triage('group_intervention'), '2026-10-29T12:00:00.000Z');
    expect(rungOf(story.now(), 'agency_check_back', 24)?.dueAt).toBe('2026-10-25T12:00:00.000Z');
    expect(rungOf(story.now(), 'individual_check_in', 72)?.dueAt).toBe('2026-11-01T13:00:00.000Z');
    expect(Object.values(story.now().followUps).every(isOpen)).toBe(true);
  });
});
