import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import { asCoordinator, asLead, now, received, stoodDown } from '../../domain/case.testkit.js';
import { reopenCase } from './reopen-case.decision.js';

const { given } = specificationOf(caseEvolution, reopenCase);
const closed = [...stoodDown(), { type: 'CaseClosed', data: { because: 'completed', closedAt: now } } as const];
const reopened = { type: 'CaseReopened', data: { reason: 'new_need' } } as const;

describe('reopening a case', () => {
  it('opens a closed case again with the reason, for a coordinator and for its lead', () => {
    given(closed)
      .when({ reason: 'new_need', ...asCoordinator })
      .then(reopened);
    given(closed)
      .when({ reason: 'new_need', ...asLead })
      .then(reopened);
  });

  it('refuses a request that was declined', () => {
    given([...received(), { type: 'RequestDeclined', data: { reason: 'invalid' } }])
      .when({ reason: 'new_need', ...asCoordinator })
      .thenRefused('case_declined');
  });

  it('does nothing when it was opened again for that, and drops no other reason', () => {
    given([...closed, reopened])
      .when({ reason: 'new_need', ...asCoordinator })
      .thenNothing();
    given([...closed, reopened])
      .when({ reason: 'follow_up_missed', ...asCoordinator })
      .thenRefused('recorded_otherwise');
    given(received())
      .when({ reason: 'new_need', ...asCoordinator })
      .thenRefused('recorded_otherwise');
  });
});
