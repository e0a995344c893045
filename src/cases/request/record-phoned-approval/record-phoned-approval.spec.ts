import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as policy } from '../../../vocabulary/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, approver, asCoordinator, by, coordinator, triaged } from '../../domain/case.testkit.js';
import { recordPhonedApproval } from './record-phoned-approval.decision.js';

const { given } = specificationOf(caseEvolution, recordPhonedApproval);
const second = by('c0000000-0000-4000-8000-000000000098');
const awaiting: CaseEvent[] = [...triaged(), { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } }];
const command = { approverId: approver, isApprover: true, policy, ...asCoordinator };
const recorded: CaseEvent = {
  type: 'PhonedPreApprovalRecorded',
  data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26T12:00:00.000Z' },
};

describe('recording an approval given by telephone', () => {
  it('counts at once and is due for confirmation within 72 hours', () => {
    given(awaiting).when(command).then(recorded);
  });

  it('refuses a person who is not an approver', () => {
    given(awaiting)
      .when({ ...command, isApprover: false })
      .thenRefused('not_an_approver');
  });

  it('refuses the one who asked, and the one who records, as the approver', () => {
    given(awaiting)
      .when({ ...command, approverId: coordinator, ...second })
      .thenRefused('own_request');
    given(awaiting)
      .when({ ...command, approverId: second.actor, ...second })
      .thenRefused('own_request');
  });

  it('refuses where no approval is waiting', () => {
    given(triaged()).when(command).thenRefused('approval_not_asked');
  });

  it('does nothing when it is recorded already', () => {
    given([...awaiting, recorded])
      .when(command)
      .thenNothing();
  });
});
