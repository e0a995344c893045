import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, approver, by, coordinator, triaged } from '../../domain/case.testkit.js';
import { passApprovalConfirmation } from './pass-approval-confirmation.decision.js';

const { given } = specificationOf(caseEvolution, passApprovalConfirmation);
const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
const phoned: CaseEvent = {
  type: 'PhonedPreApprovalRecorded',
  data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26T12:00:00.000Z' },
};
const waiting = [...triaged(), asked, phoned];
const passed: CaseEvent = { type: 'ApprovalConfirmationPassedToDesk', data: { from: approver } };
const gone = { isApprover: false, ...by('automation:pass-approval-confirmations-on') };

describe('taking the confirmation of a phoned approval to the desk whose approver is gone', () => {
  it('makes it the desk’s, and says whose it was', () => {
    given(waiting).when(gone).then(passed);
  });

  it('does nothing a second time, where they are back, or where nothing waits for them', () => {
    given([...waiting, passed])
      .when(gone)
      .thenNothing();
    given(waiting)
      .when({ ...gone, isApprover: true })
      .thenNothing();
    given([...waiting, { type: 'PreApprovalConfirmed', data: { approverId: approver } }])
      .when(gone)
      .thenNothing();
    given([...waiting, { type: 'PreApprovalTakenBack', data: { reason: 'mistyped' } }])
      .when(gone)
      .thenNothing();
    given([...waiting, { type: 'RequestDeclined', data: { reason: 'withdrawn' } }])
      .when(gone)
      .thenNothing();
  });

  it('does it again, where another approver was named since who is gone too', () => {
    const other = 'c0000000-0000-4000-8000-000000000099';
    given([...waiting, passed, { ...phoned, data: { ...phoned.data, approverId: other } } as CaseEvent])
      .when(gone)
      .then({ type: 'ApprovalConfirmationPassedToDesk', data: { from: other } });
  });
});
