import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as policy } from '../../../vocabulary/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  asCoordinator,
  asLead,
  by,
  deployed,
  followUp,
  lead,
  outcome,
  plannedFollowUp,
  settledByLadder,
} from '../../domain/case.testkit.js';
import { undoOutcome } from './undo-outcome.decision.js';

const { given } = specificationOf(caseEvolution, undoOutcome);
const history = [...deployed(), plannedFollowUp()];
const command = { followUpId: followUp, policy, ...asLead } as const;
const undone = (id = followUp): CaseEvent => ({ type: 'FollowUpOutcomeUndone', data: { followUpId: id } });
const liaison = 'f0000000-0000-4000-8000-000000000002';

describe('undoing an outcome', () => {
  it('opens the follow-up again within a minute', () => {
    given([...history, outcome('reached_ok')])
      .when(command)
      .then(undone());
    given([...history, outcome('reached_ok')])
      .when({ ...command, ...by(lead, [], '2026-11-23T12:01:00.000Z') })
      .then(undone());
  });

  it('is too late after a minute', () => {
    given([...history, outcome('reached_ok')])
      .when({ ...command, ...by(lead, [], '2026-11-23T12:01:00.001Z') })
      .thenRefused('undo_too_late');
  });

  it('gives back the date it had before', () => {
    const moved: CaseEvent = { type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt: '2026-11-24', because: 'not_reached' } };
    given([...history, outcome('no_answer'), moved])
      .when(command)
      .then(undone(), {
        type: 'FollowUpRescheduled',
        data: { followUpId: followUp, dueAt: '2026-11-23T07:00:00.000Z', because: 'outcome_undone' },
      });
  });

  it('opens what was settled with it, and settles what was planned after it', () => {
    const next = 'f0000000-0000-4000-8000-000000000003';
    const death: CaseEvent = { type: 'FieldCorrected', data: { change: { incidentType: 'line_of_duty_death' }, reason: 'mistyped' } };
    const ladder = [
      plannedFollowUp(followUp, { kind: 'desk' }, 'closing_check', '2027-02-20T07:00:00.000Z'),
      plannedFollowUp(liaison, { kind: 'desk' }, 'family_liaison_contact', '2027-01-06T07:00:00.000Z', 1080),
    ];
    const after: CaseEvent = {
      type: 'FollowUpPlanned',
      data: { followUpId: next, kind: 'closing_check', dueAt: '2026-12-01', owner: { kind: 'desk' }, after: followUp },
    };
    given([...deployed(), death, ...ladder, outcome('reached_wants_more'), settledByLadder(liaison, lead), after])
      .when({ ...command, policy: { ...policy, familyLiaisonEveryHours: 1080 } })
      .then(undone(), settledByLadder(next, lead), undone(liaison));
  });

  it('is for whoever tapped it', () => {
    given([...history, outcome('reached_ok')])
      .when({ ...command, ...asCoordinator })
      .thenRefused('not_your_outcome');
  });

  it('refuses a follow-up that is not there', () => {
    given(history)
      .when({ ...command, followUpId: 'x' })
      .thenRefused('follow_up_not_found');
  });

  it('does nothing where there is no outcome', () => {
    given(history).when(command).thenNothing();
    given([...history, outcome('reached_ok'), undone()])
      .when(command)
      .thenNothing();
  });
});
