import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  agency,
  approver,
  asApprover,
  by,
  coordinator,
  deployment,
  followUp,
  plannedFollowUp,
  settledByLadder,
  triaged,
  underPolicy,
} from '../../domain/case.testkit.js';
import { decidePreApproval } from './decide-pre-approval.decision.js';

const { given } = specificationOf(caseEvolution, underPolicy(decidePreApproval));
const awaiting: CaseEvent[] = [...triaged(), { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } }];
const phoned: CaseEvent = {
  type: 'PhonedPreApprovalRecorded',
  data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26T12:00:00.000Z' },
};
const granted: CaseEvent = { type: 'PreApprovalGranted', data: { approverId: approver } };
const refusal: CaseEvent = { type: 'PreApprovalRefused', data: { approverId: approver } };
const confirmed: CaseEvent = { type: 'PreApprovalConfirmed', data: { approverId: approver } };

describe('deciding on a pre-approval', () => {
  it('is granted by an approver', () => {
    given(awaiting)
      .when({ granted: true, ...asApprover })
      .then(granted);
  });

  it('declines the request when it is refused, and settles its follow-ups', () => {
    given([...awaiting, plannedFollowUp()])
      .when({ granted: false, ...asApprover })
      .then(refusal, { type: 'RequestDeclined', data: { reason: 'out_of_region_not_approved' } }, settledByLadder(followUp, approver));
  });

  it('confirms what the approver said by telephone', () => {
    given([...awaiting, phoned])
      .when({ granted: true, ...asApprover })
      .then(confirmed);
  });

  it('does not decline a request for which a team was built on a phoned approval: the team must stand down', () => {
    given([...awaiting, phoned, { type: 'DeploymentOpened', data: { deploymentId: deployment } }])
      .when({ granted: false, ...asApprover })
      .then(refusal);
  });

  it('is never decided by whoever asked for it', () => {
    given(awaiting)
      .when({ granted: true, ...by(coordinator, ['coordinator', 'approver']) })
      .thenRefused('own_request');
  });

  it('is confirmed by nobody but the approver who was named', () => {
    given([...awaiting, phoned])
      .when({ granted: true, ...by('c0000000-0000-4000-8000-000000000099', ['approver']) })
      .thenRefused('not_the_approver_named');
  });

  it('is confirmed, or refused, by another approver where the one who was named is gone, but not by who asked or has a conflict', () => {
    const other = 'c0000000-0000-4000-8000-000000000099';
    const left: CaseEvent[] = [...awaiting, phoned, { type: 'ApprovalConfirmationPassedToDesk', data: { from: approver } }];
    const conflict: CaseEvent = { type: 'ConflictDeclared', data: { memberId: other, conflict: 'witness_or_party', declaredBy: other } };
    const asOther = { granted: true, ...by(other, ['approver']) };
    given(left)
      .when(asOther)
      .then({ type: 'PreApprovalConfirmed', data: { approverId: other } });
    given([...left, { type: 'DeploymentOpened', data: { deploymentId: deployment } }])
      .when({ ...asOther, granted: false })
      .then({ type: 'PreApprovalRefused', data: { approverId: other } });
    given([...left, conflict])
      .when(asOther)
      .thenRefused('case_not_found');
    given(left)
      .when({ granted: true, ...by(coordinator, ['coordinator', 'approver']) })
      .thenRefused('own_request');
    given([...awaiting, conflict])
      .when(asOther)
      .thenRefused('case_not_found');
  });

  it('is not refused by anybody else once it is confirmed, also where its confirmation had passed to the desk', () => {
    const [one, other] = ['c0000000-0000-4000-8000-000000000098', 'c0000000-0000-4000-8000-000000000099'];
    const left: CaseEvent[] = [...awaiting, phoned, { type: 'ApprovalConfirmationPassedToDesk', data: { from: approver } }];
    const settled: CaseEvent[] = [...left, { type: 'PreApprovalConfirmed', data: { approverId: one } }];
    for (const who of [other, approver])
      given(settled)
        .when({ granted: false, ...by(who, ['approver']) })
        .thenRefused('approval_not_asked');
    given(settled)
      .when({ granted: false, ...by(one, ['approver']) })
      .then(
        { type: 'PreApprovalRefused', data: { approverId: one } },
        { type: 'RequestDeclined', data: { reason: 'out_of_region_not_approved' } },
      );
    given([...awaiting, phoned, confirmed])
      .when({ granted: false, ...by(other, ['approver']) })
      .thenRefused('approval_not_asked');
  });

  it('is decided only where it was asked for', () => {
    given(triaged())
      .when({ granted: true, ...asApprover })
      .thenRefused('approval_not_asked');
  });

  it('does nothing when it says the same again', () => {
    given([...awaiting, granted])
      .when({ granted: true, ...asApprover })
      .thenNothing();
    given([...awaiting, phoned, confirmed])
      .when({ granted: true, ...asApprover })
      .thenNothing();
    given([...awaiting, refusal, { type: 'RequestDeclined', data: { reason: 'out_of_region_not_approved' } }])
      .when({ granted: false, ...asApprover })
      .thenNothing();
  });
});
