import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, deployed, followUp, outcome, plannedFollowUp, underPolicy } from '../../domain/case.testkit.js';
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
