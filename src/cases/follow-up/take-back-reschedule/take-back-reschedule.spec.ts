import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import {
  aRequest,
  caseStory,
  held,
  moved,
  moveTakenBack,
  onRung,
  outcomeOf,
  outcomeUndone,
  rungOf,
  teamGoes,
  told,
  triage,
} from '../../domain/case-story.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, deployment, followUp, intervention, triaged, underPolicy } from '../../domain/case.testkit.js';
import { correctOutcome } from '../correct-outcome/correct-outcome.decision.js';
import { takeBackReschedule } from './take-back-reschedule.decision.js';

const { given } = specificationOf(caseEvolution, underPolicy(takeBackReschedule));
const takeBack = { followUpId: followUp, reason: 'mistyped', ...asCoordinator } as const;
const dated = (dueAt: string): CaseEvent => ({ type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt, because: 'travel' } });
const takenBack = (dueAt: string): CaseEvent => ({
  type: 'FollowUpRescheduleTakenBack',
  data: { followUpId: followUp, dueAt, reason: 'mistyped' },
});
const plan: CaseEvent = {
  type: 'FollowUpPlanned',
  data: { followUpId: followUp, kind: 'individual_check_in', dueAt: '2026-11-26', owner: { kind: 'desk' } },
};
const now = '2026-10-24T12:00:00.000Z';
const checkBack = ['agency_check_back', 24] as const;

const attemptWasNone = (attempt: number) =>
  onRung(...checkBack, (followUpId, state, at) =>
    correctOutcome({ followUpId, attempt, didNotHappen: true, reason: 'mistyped', ...told(at) }, state),
  );

describe('taking back that a follow-up was moved', () => {
  it('gives a plan the day again that it was planned for, however often it was moved', () => {
    given([...triaged(), plan, dated('2026-11-28'), dated('2026-11-29')])
      .when(takeBack)
      .then(takenBack('2026-11-26'));
  });

  it('gives a rung back to the ladder, which dates it by the facts as they stand', () => {
    const story = caseStory([aRequest]);
    story.does(triage('group_intervention'), now);
    const byTriage = rungOf(story.now(), ...checkBack)!.dueAt;
    story.does(moved(...checkBack, '2026-10-28'), now);
    story.does(moveTakenBack(...checkBack), now);
    expect(rungOf(story.now(), ...checkBack)).toMatchObject({ dueAt: byTriage, dateChosen: false });
    story.does(moved(...checkBack, '2026-10-28'), now);
    story.does(teamGoes(deployment), now);
    story.does(held(intervention, deployment, '2026-10-23T20:00:00-05:00'), now);
    story.does(moveTakenBack(...checkBack), now);
    expect(rungOf(story.now(), ...checkBack)?.dueAt).toBe('2026-10-25T02:00:00.000Z');
  });

  it('ends what was kept only because it was moved', () => {
    const story = caseStory([aRequest]);
    story.does(triage('group_intervention'), now);
    story.does(moved('individual_check_in', 168, '2026-11-05'), now);
    story.does(triage('none_indicated'), '2026-10-24T12:02:00.000Z');
    story.does(moveTakenBack('individual_check_in', 168), '2026-10-24T12:03:00.000Z');
    expect(story.open('individual_check_in')).toEqual([]);
  });

  it('leaves the day on which it is tried again, which came with the attempt, and finds an earlier move again without it', () => {
    const story = caseStory([aRequest]);
    story.does(triage('group_intervention'), now);
    story.does(moved(...checkBack, '2026-10-28'), now);
    story.does(outcomeOf(...checkBack, 'no_answer', '2026-10-30'), now);
    story.does(moved(...checkBack, '2026-11-01'), now);
    story.does(moveTakenBack(...checkBack), now);
    expect(rungOf(story.now(), ...checkBack)).toMatchObject({ dueAt: '2026-10-30', dateChosen: true });
    story.does(outcomeUndone(...checkBack), now);
    story.does(moveTakenBack(...checkBack), now);
    expect(rungOf(story.now(), ...checkBack)).toMatchObject({ dateChosen: false });
  });

  it.each([
    ['first to last', [1, 2]],
    ['last to first', [2, 1]],
  ])('leaves nothing of attempts that each brought a date, taken back %s', (_order, numbers) => {
    const story = caseStory([aRequest]);
    story.does(triage('group_intervention'), now);
    const before = rungOf(story.now(), ...checkBack)!.dueAt;
    story.does(outcomeOf(...checkBack, 'no_answer', '2026-10-28'), now);
    story.does(outcomeOf(...checkBack, 'no_answer', '2026-10-30'), now);
    for (const attempt of numbers) story.does(attemptWasNone(attempt), now);
    expect(rungOf(story.now(), ...checkBack)).toMatchObject({ dueAt: before, dateChosen: false, attempts: 2, outcomes: [] });
  });

  it('leaves nothing of an attempt that was none either, though somebody moved it after that', () => {
    const story = caseStory([aRequest]);
    story.does(triage('group_intervention'), now);
    const before = rungOf(story.now(), ...checkBack)!.dueAt;
    story.does(outcomeOf(...checkBack, 'no_answer', '2026-10-28'), now);
    story.does(moved(...checkBack, '2026-10-30'), now);
    story.does(attemptWasNone(1), now);
    expect(rungOf(story.now(), ...checkBack)).toMatchObject({ dueAt: '2026-10-30', dateChosen: true });
    story.does(moveTakenBack(...checkBack), now);
    expect(rungOf(story.now(), ...checkBack)).toMatchObject({ dueAt: before, dateChosen: false });
  });

  it('does nothing when it is taken back already, and refuses where nobody moved it', () => {
    const back = [...triaged(), plan, dated('2026-11-28'), takenBack('2026-11-26')];
    given(back).when(takeBack).thenNothing();
    given(back)
      .when({ ...takeBack, reason: 'learned_later' })
      .thenRefused('recorded_otherwise');
    given([...triaged(), plan])
      .when(takeBack)
      .thenRefused('not_moved');
    given(triaged()).when(takeBack).thenRefused('follow_up_not_found');
  });
});
