import { derivedId } from '../../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  asLead,
  asPeer,
  commandId,
  deployed,
  followUp,
  lead,
  outcome,
  peer,
  plannedFollowUp,
  settledByLadder,
  underPolicy,
} from '../../domain/case.testkit.js';
import { recordOutcome } from './record-outcome.decision.js';

const { given } = specificationOf(caseEvolution, underPolicy(recordOutcome));
const history = [...deployed(), plannedFollowUp()];
const liaison = 'f0000000-0000-4000-8000-000000000002';

describe('recording the outcome of a follow-up', () => {
  it('settles it with a code', () => {
    given(history)
      .when({ followUpId: followUp, outcome: 'reached_ok', ...asLead })
      .then(outcome('reached_ok'));
  });

  it('leaves it open when nobody answered, and gives it another date where one is proposed', () => {
    given(history)
      .when({ followUpId: followUp, outcome: 'no_answer', nextDueAt: '2026-11-24', ...asLead })
      .then(outcome('no_answer'), {
        type: 'FollowUpRescheduled',
        data: { followUpId: followUp, dueAt: '2026-11-24', because: 'not_reached' },
      });
    given([...history, outcome('no_answer')])
      .when({ followUpId: followUp, outcome: 'unreachable', ...asLead })
      .then(outcome('unreachable'));
  });

  it('plans a further one of the kind where the person wants more', () => {
    given(history)
      .when({ followUpId: followUp, outcome: 'reached_wants_more', nextDueAt: '2026-11-30', ...asLead })
      .then(outcome('reached_wants_more'), {
        type: 'FollowUpPlanned',
        data: {
          followUpId: derivedId(commandId, `after/${followUp}`),
          kind: 'agency_check_back',
          dueAt: '2026-11-30',
          owner: { kind: 'desk' },
          after: followUp,
        },
      });
  });

  it('ends the weekly contact with the family with the closing check', () => {
    const closing: CaseEvent[] = [
      ...deployed(),
      { type: 'FieldCorrected', data: { change: { incidentType: 'line_of_duty_death' }, reason: 'learned_later' } },
      plannedFollowUp(followUp, { kind: 'desk' }, 'closing_check'),
      plannedFollowUp(liaison, { kind: 'desk' }, 'family_liaison_contact'),
    ];
    given(closing)
      .when({ followUpId: followUp, outcome: 'reached_ok', ...asLead })
      .then(outcome('reached_ok'), settledByLadder(liaison, lead));
    given(closing)
      .when({ followUpId: followUp, outcome: 'no_answer', ...asLead })
      .then(outcome('no_answer'));
  });

  it('drops nothing that is said otherwise of one that is settled', () => {
    const settled = [...history, outcome('reached_ok')];
    const again = { followUpId: followUp, outcome: 'reached_ok', ...asPeer } as const;
    given(settled).when(again).thenNothing();
    given(settled)
      .when({ ...again, at: again.now })
      .thenNothing();
    given(settled)
      .when({ ...again, at: '2026-11-22' })
      .thenRefused('recorded_otherwise');
    given(settled)
      .when({ ...again, nextDueAt: '2026-11-30' })
      .thenRefused('recorded_otherwise');
  });

  it('lets the owner record it who is neither lead nor coordinator', () => {
    given([...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: peer })])
      .when({ followUpId: followUp, outcome: 'declined', ...asPeer })
      .then(outcome('declined', followUp, peer));
  });

  it('refuses an unknown follow-up, a future contact and a next date that has passed', () => {
    given(history)
      .when({ followUpId: 'x', outcome: 'reached_ok', ...asLead })
      .thenRefused('follow_up_not_found');
    given(history)
      .when({ followUpId: followUp, outcome: 'reached_ok', at: '2026-11-24', ...asLead })
      .thenRefused('outcome_in_future');
    given(history)
      .when({ followUpId: followUp, outcome: 'reached_wants_more', nextDueAt: '2026-11-20', ...asLead })
      .thenRefused('due_in_past');
    given(history)
      .when({ followUpId: followUp, outcome: 'reached_wants_more', nextDueAt: '2099-01-01', ...asLead })
      .thenRefused('due_too_far');
  });

  it('refuses an outcome of a time before anybody asked', () => {
    given(history)
      .when({ followUpId: followUp, outcome: 'reached_ok', at: '2025-11-22', ...asLead })
      .thenRefused('outcome_before_request');
    given(history)
      .when({ followUpId: followUp, outcome: 'reached_ok', at: '2026-11-22T05:59:00Z', ...asLead })
      .thenRefused('outcome_before_request');
  });

  it('refuses another outcome for what is settled', () => {
    given([...history, outcome('reached_ok')])
      .when({ followUpId: followUp, outcome: 'declined', ...asLead })
      .thenRefused('follow_up_settled');
  });

  it('does nothing when that outcome is recorded already', () => {
    given([...history, outcome('reached_ok')])
      .when({ followUpId: followUp, outcome: 'reached_ok', ...asLead })
      .thenNothing();
  });
});
