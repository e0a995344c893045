import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, approver, asCoordinator, by, coordinator, deployed, triaged, underPolicy } from '../../domain/case.testkit.js';
import { takeBackPhonedApproval } from './take-back-phoned-approval.decision.js';

const { given } = specificationOf(caseEvolution, underPolicy(takeBackPhonedApproval));
const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
const phoned: CaseEvent = {
  type: 'PhonedPreApprovalRecorded',
  data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26' },
};
const confirmed: CaseEvent = { type: 'PreApprovalConfirmed', data: { approverId: approver } };
const takeBack = { reason: 'mistyped', ...asCoordinator } as const;
const takenBack: CaseEvent = { type: 'PreApprovalTakenBack', data: { reason: 'mistyped' } };

describe('taking back that an approval was given by telephone', () => {
  it('is for who recorded it, though they asked for it, and for another coordinator', () => {
    given([...triaged(), asked, phoned])
      .when(takeBack)
      .then(takenBack);
    given([...triaged(), asked, phoned])
      .when({ ...takeBack, ...by('c0000000-0000-4000-8000-000000000098') })
      .then(takenBack);
  });

  it('is no longer theirs once the approver has confirmed it, nor while a team is out on it', () => {
    given([...triaged(), asked, phoned, confirmed])
      .when(takeBack)
      .thenRefused('approval_confirmed');
    given([...deployed(), asked, phoned])
      .when(takeBack)
      .thenRefused('team_at_work');
  });

  it('does nothing when it is taken back already, and refuses where none is recorded', () => {
    given([...triaged(), asked, phoned, takenBack])
      .when(takeBack)
      .thenNothing();
    given([...triaged(), asked, phoned, takenBack])
      .when({ ...takeBack, reason: 'learned_later' })
      .thenRefused('recorded_otherwise');
    given([...triaged(), asked])
      .when(takeBack)
      .thenRefused('no_phoned_approval');
  });
});
