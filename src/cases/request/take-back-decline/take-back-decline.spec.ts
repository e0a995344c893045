import { fold } from '../../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import {
  asCoordinator,
  coordinator,
  followUp,
  plannedFollowUp,
  received,
  settledByLadder,
  triaged,
  underPolicy,
} from '../../domain/case.testkit.js';
import { takeBackDecline } from './take-back-decline.decision.js';

const { given } = specificationOf(caseEvolution, underPolicy(takeBackDecline));
const declined = { type: 'RequestDeclined', data: { reason: 'invalid' } } as const;
const takeBack = { reason: 'mistyped', ...asCoordinator } as const;
const takenBack = { type: 'DeclineTakenBack', data: { reason: 'mistyped' } } as const;

describe('taking a decline back', () => {
  it('opens the request where it stood', () => {
    given([...received(), declined])
      .when(takeBack)
      .then(takenBack);
  });

  it('takes up what the decline had settled', () => {
    const history = [...triaged(), plannedFollowUp(), declined, settledByLadder(followUp, coordinator)];
    const events = underPolicy(takeBackDecline)(takeBack, fold(caseEvolution, history));
    expect(events).toEqual(expect.arrayContaining([takenBack, { type: 'FollowUpOutcomeUndone', data: { followUpId: followUp } }]));
  });

  it('leaves nothing to do where it is taken back already, for that reason', () => {
    const history = [...received(), declined, takenBack];
    given(history).when(takeBack).thenNothing();
    given(history)
      .when({ ...takeBack, reason: 'learned_later' })
      .thenRefused('recorded_otherwise', 'reason');
    given([...history, declined])
      .when(takeBack)
      .then(takenBack);
  });

  it('refuses it where nothing was declined, and where an approver refused', () => {
    given(received()).when(takeBack).thenRefused('not_declined');
    given([...received(), { type: 'RequestDeclined', data: { reason: 'out_of_region_not_approved' } }])
      .when(takeBack)
      .thenRefused('approval_decides');
  });
});
