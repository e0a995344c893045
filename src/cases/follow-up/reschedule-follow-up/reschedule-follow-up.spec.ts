import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import { asCoordinator, followUp, outcome, plannedFollowUp, triaged } from '../../domain/case.testkit.js';
import { rescheduleFollowUp } from './reschedule-follow-up.decision.js';

const { given } = specificationOf(caseEvolution, rescheduleFollowUp);
const command = { followUpId: followUp, dueAt: '2026-11-25', because: 'travel', ...asCoordinator } as const;
const history = [...triaged(), plannedFollowUp()];

describe('rescheduling a follow-up', () => {
  it('moves it, with the reason for leaving the ladder', () => {
    given(history)
      .when(command)
      .then({ type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt: '2026-11-25', because: 'travel' } });
  });

  it('refuses a date that has passed', () => {
    given(history)
      .when({ ...command, dueAt: '2026-11-22' })
      .thenRefused('due_in_past');
    given(history)
      .when({ ...command, dueAt: '2032-01-01' })
      .thenRefused('due_too_far');
  });

  it('refuses one that is settled or not there', () => {
    given([...history, outcome('declined')])
      .when(command)
      .thenRefused('follow_up_settled');
    given(history)
      .when({ ...command, followUpId: 'x' })
      .thenRefused('follow_up_not_found');
  });

  it('does nothing when it is due then already', () => {
    given(history)
      .when({ ...command, dueAt: '2026-11-23T07:00:00.000Z' })
      .thenNothing();
  });
});
