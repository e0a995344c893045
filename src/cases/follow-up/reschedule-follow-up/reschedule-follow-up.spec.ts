import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
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

  const moved = (dueAt: string, because: 'travel' | 'clinical_advice'): CaseEvent => ({
    type: 'FollowUpRescheduled',
    data: { followUpId: followUp, dueAt, because },
  });

  it('does nothing when it was moved there already, for the same reason', () => {
    given([...history, moved('2026-11-25T12:00:00Z', 'travel')])
      .when({ ...command, dueAt: '2026-11-25T06:00:00-06:00' })
      .thenNothing();
  });

  it('puts the reason for a date right, also once that has passed', () => {
    given([...history, moved('2026-11-25', 'clinical_advice')])
      .when(command)
      .then(moved('2026-11-25', 'travel'));
    given([...history, moved('2026-11-20', 'clinical_advice')])
      .when({ ...command, dueAt: '2026-11-20' })
      .then(moved('2026-11-20', 'travel'));
  });

  it('records that somebody chose the date which the ladder had given: it moves no more', () => {
    given([...triaged(), plannedFollowUp(followUp, { kind: 'desk' }, 'agency_check_back', '2026-11-25')])
      .when(command)
      .then(moved('2026-11-25', 'travel'));
  });
});
