import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import {
  asCoordinator,
  coordinator,
  deploying,
  followUp,
  plannedFollowUp,
  received,
  settledByLadder,
  triaged,
  underPolicy,
} from '../../domain/case.testkit.js';
import { declineRequest } from './decline-request.decision.js';

const { given } = specificationOf(caseEvolution, underPolicy(declineRequest));
const declined = { type: 'RequestDeclined', data: { reason: 'not_eligible' } } as const;

describe('declining a request', () => {
  it('declines with a code', () => {
    given(received())
      .when({ reason: 'not_eligible', ...asCoordinator })
      .then(declined);
  });

  it('settles the follow-ups of a triaged request with it', () => {
    given([...triaged(), plannedFollowUp()])
      .when({ reason: 'not_eligible', ...asCoordinator })
      .then(declined, settledByLadder(followUp, coordinator));
  });

  it('refuses once a team was built', () => {
    given(deploying())
      .when({ reason: 'not_eligible', ...asCoordinator })
      .thenRefused('team_was_built');
  });

  it('leaves the decision on an agency outside the region to an approver', () => {
    given(received())
      .when({ reason: 'out_of_region_not_approved', ...asCoordinator })
      .thenRefused('approval_decides');
  });

  it('does nothing when it is declined already', () => {
    given([...received(), declined])
      .when({ reason: 'not_eligible', ...asCoordinator })
      .thenNothing();
  });

  it('refuses another reason than the one that it was declined for, rather than drop it', () => {
    given([...received(), declined])
      .when({ reason: 'withdrawn', ...asCoordinator })
      .thenRefused('recorded_otherwise');
  });
});
