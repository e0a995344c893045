import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { FollowUpOutcome } from '../../../vocabulary/index.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { aRequest, caseStory, isTaken, onRung, outcomeOf, rungOf, told, triage, type Step } from '../../domain/case-story.testkit.js';
import { isOpen } from '../../domain/case.state.js';
import { asCoordinator, deployed, followUp, lead, outcome, plannedFollowUp, underPolicy } from '../../domain/case.testkit.js';
import { recordOutcome } from '../record-outcome/record-outcome.decision.js';
import { correctOutcome } from './correct-outcome.decision.js';

const { given } = specificationOf(caseEvolution, underPolicy(correctOutcome));
const command = { followUpId: followUp, outcome: 'declined', reason: 'mistyped', ...asCoordinator } as const;
const history = [...deployed(), plannedFollowUp()];

describe('correcting an outcome', () => {
  it('is a new event with the reason', () => {
    given([...history, outcome('reached_ok')])
      .when(command)
      .then({ type: 'FollowUpOutcomeCorrected', data: { followUpId: followUp, outcome: 'declined', reason: 'mistyped' } });
  });

  it('refuses where there is no outcome yet, an unknown follow-up', () => {
    given(history).when(command).thenRefused('no_outcome_yet');
    given(history)
      .when({ ...command, followUpId: 'x' })
      .thenRefused('follow_up_not_found');
  });

  describe('of an earlier attempt, which its number names', () => {
    const tried = [
      ...history,
      ...['2026-11-22T14:00:00Z', '2026-11-22T15:00:00Z', '2026-11-23'].map((at) => outcome('no_answer', followUp, lead, at)),
    ];
    const first = { followUpId: followUp, attempt: 1, reason: 'mistyped', ...asCoordinator } as const;
    const none: CaseEvent = { type: 'FollowUpOutcomeUndone', data: { followUpId: followUp, reason: 'mistyped', attempt: 1 } };

    it('corrects when it was, and nothing of the others', () => {
      const corrected: CaseEvent = {
        type: 'FollowUpOutcomeCorrected',
        data: { followUpId: followUp, outcome: 'no_answer', at: '2026-11-22', reason: 'mistyped', attempt: 1 },
      };
      given(tried)
        .when({ ...first, at: '2026-11-22' })
        .then(corrected);
      const after = existing([...tried, corrected].reduce(caseEvolution.evolve, caseEvolution.initial)).followUps[followUp]!;
      expect(after.outcomes.map(({ at }) => at)).toEqual(['2026-11-22', '2026-11-22T15:00:00Z', '2026-11-23']);
    });

    it('refuses a time after the attempt that came later, or before the one that came earlier, beside the field', () => {
      given(tried)
        .when({ ...first, at: '2026-11-22T16:00:00Z' })
        .thenRefused('attempts_out_of_order');
      given(tried)
        .when({ ...first, attempt: 2, at: '2026-11-22T13:00:00Z' })
        .thenRefused('attempts_out_of_order');
      given(tried)
        .when({ ...first, attempt: undefined, at: '2026-11-22T14:30:00Z' })
        .thenRefused('attempts_out_of_order');
    });

    it('takes it back, and the others keep their numbers', () => {
      given(tried)
        .when({ ...first, didNotHappen: true })
        .then(none);
      const after = existing([...tried, none].reduce(caseEvolution.evolve, caseEvolution.initial)).followUps[followUp]!;
      expect(after.outcomes.map(({ attempt, at }) => [attempt, at])).toEqual([
        [2, '2026-11-22T15:00:00Z'],
        [3, '2026-11-23'],
      ]);
      given([...tried, none])
        .when({ ...first, didNotHappen: true })
        .thenNothing();
      given([...tried, none])
        .when({ ...first, didNotHappen: true, reason: 'learned_later' })
        .thenRefused('recorded_otherwise');
    });

    it('refuses that somebody was reached, as it was tried again since, and an attempt that there never was', () => {
      given(tried)
        .when({ ...first, outcome: 'reached_ok' })
        .thenRefused('tried_since');
      given(tried)
        .when({ ...first, attempt: 4, at: '2026-11-22' })
        .thenRefused('no_outcome_yet');
    });
  });

  describe('to one that asks for more', () => {
    const checkIn = ['individual_check_in', 72] as const;
    const next = '2026-11-05';
    const now = (minute: number) => `2026-10-24T12:0${minute}:00.000Z`;
    const more = () => story.now().followUps[Object.keys(story.now().followUps).at(-1)!]!;
    const corrected = (outcome: FollowUpOutcome, nextDueAt?: string): Step =>
      onRung(...checkIn, (followUpId, state, at) =>
        correctOutcome({ followUpId, outcome, nextDueAt, reason: 'mistyped', ...told(at) }, state),
      );
    let story: ReturnType<typeof caseStory>;
    beforeEach(() => {
      story = caseStory([aRequest]);
      story.does(triage('group_intervention'), now(0));
      story.does(outcomeOf(...checkIn, 'reached_ok'), now(1));
      story.does(corrected('reached_wants_more', next), now(2));
    });

    it('plans the next one, as where it is recorded so at once, and ends it where it is corrected away again', () => {
      expect(more()).toMatchObject({ kind: 'individual_check_in', dueAt: next, after: rungOf(story.now(), ...checkIn)!.id });
      story.does(corrected('reached_ok'), now(3));
      expect(isOpen(more())).toBe(false);
    });

    it('asks for it once however often it is corrected to and fro, on the day that is said last', () => {
      const { id } = more();
      expect(story.does(corrected('reached_wants_more', next), now(3))).toEqual([]);
      story.does(corrected('reached_ok'), now(3));
      story.does(corrected('reached_wants_more', '2026-11-06'), now(4));
      expect(more()).toMatchObject({ id, dueAt: '2026-11-06' });
      expect(isOpen(more())).toBe(true);
    });

    it('refuses another day for one that somebody has tried, a day beside an earlier attempt, and one that has passed', () => {
      const tried = recordOutcome({ followUpId: more().id, outcome: 'no_answer', ...told(now(3)) }, story.now());
      story.does(() => tried, now(3));
      expect(isTaken(() => corrected('reached_wants_more', '2026-11-07')(story.now(), now(4)))).toBe(false);
      given([...history, outcome('reached_ok')])
        .when({ ...command, outcome: 'reached_wants_more', nextDueAt: '2026-11-01' })
        .thenRefused('due_in_past');
      given([...history, outcome('no_answer'), outcome('no_answer')])
        .when({ followUpId: followUp, attempt: 1, nextDueAt: '2026-12-01', reason: 'mistyped', ...asCoordinator })
        .thenRefused('tried_since');
    });
  });

  it('does nothing when that is the outcome already', () => {
    given([...history, outcome('declined')])
      .when(command)
      .thenNothing();
  });

  it('refuses another reason for the same correction, rather than drop it', () => {
    const corrected: CaseEvent = {
      type: 'FollowUpOutcomeCorrected',
      data: { followUpId: followUp, outcome: 'declined', reason: 'mistyped' },
    };
    given([...history, outcome('reached_ok'), corrected])
      .when(command)
      .thenNothing();
    given([...history, outcome('reached_ok'), corrected])
      .when({ ...command, reason: 'learned_later' })
      .thenRefused('recorded_otherwise');
  });
});
