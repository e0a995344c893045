import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, deployed, followUp, lead, outcome, plannedFollowUp, underPolicy } from '../../domain/case.testkit.js';
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
