import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import { agency, approver, asApprover, by, coordinator, deployed, triaged, underPolicy } from '../../domain/case.testkit.js';
import { takeBackPreApproval } from './take-back-pre-approval.decision.js';

const { given } = specificationOf(caseEvolution, underPolicy(takeBackPreApproval));
const asked = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } } as const;
const refused = { type: 'PreApprovalRefused', data: { approverId: approver } } as const;
const granted = { type: 'PreApprovalGranted', data: { approverId: approver } } as const;
const declined = { type: 'RequestDeclined', data: { reason: 'out_of_region_not_approved' } } as const;
const takeBack = { reason: 'mistyped', ...asApprover } as const;
const takenBack = { type: 'PreApprovalTakenBack', data: { reason: 'mistyped' } } as const;

describe('taking back what was decided on a pre-approval', () => {
  it('opens a request again that the refusal had declined', () => {
    given([...triaged().slice(0, 1), asked, refused, declined])
      .when(takeBack)
      .then(takenBack);
  });

  it('takes an approval back as long as nobody went on it', () => {
    given([...triaged().slice(0, 1), asked, granted])
      .when(takeBack)
      .then(takenBack);
    given([...deployed(), asked, granted])
      .when(takeBack)
      .thenRefused('team_at_work');
  });

  it('leaves nothing to do where it is taken back already, for that reason', () => {
    const history = [...triaged().slice(0, 1), asked, granted, takenBack];
    given(history).when(takeBack).thenNothing();
    given(history)
      .when({ ...takeBack, reason: 'learned_later' })
      .thenRefused('recorded_otherwise', 'reason');
  });

  it('refuses it where nothing was decided, and of a request of their own', () => {
    given([...triaged(), asked])
      .when(takeBack)
      .thenRefused('approval_not_decided');
    given([...triaged(), asked, granted])
      .when({ ...takeBack, ...by(coordinator, ['approver']) })
      .thenRefused('own_request');
  });
});
