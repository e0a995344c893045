import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, approver, asApprover, by, coordinator, peer, triaged } from '../../domain/case.testkit.js';
import { facts } from '../../domain/deployment.testkit.js';
import { decideConflictOverride } from './decide-conflict-override.decision.js';

const { given } = specificationOf(caseEvolution, decideConflictOverride);
const known = facts({ [peer]: { agencyId: agency, trainingHours: 3 } });
const grant = { memberId: peer, decision: 'granted', facts: known, ...asApprover } as const;
const asked: CaseEvent = { type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'specific_skill_needed', askedBy: coordinator } };
const granted: CaseEvent = { type: 'ConflictOverrideGranted', data: { memberId: peer, covers: ['own_agency'], grantedBy: approver } };
const refused: CaseEvent = { type: 'ConflictOverrideRefused', data: { memberId: peer, refusedBy: approver } };

describe('deciding on an override', () => {
  it('covers the conflicts known at that moment, and never training', () => {
    given([...triaged(), asked])
      .when(grant)
      .then(granted);
  });

  it('may be a no', () => {
    given([...triaged(), asked])
      .when({ ...grant, decision: 'refused' })
      .then(refused);
  });

  it('is never for the one who asked, nor for the member, though both may be approvers', () => {
    given([...triaged(), asked])
      .when({ ...grant, ...by(coordinator, ['coordinator', 'approver']) })
      .thenRefused('second_person_needed');
    given([...triaged(), asked])
      .when({ ...grant, ...by(peer, ['approver']) })
      .thenRefused('second_person_needed');
  });

  it('is not for an approver whom a conflict shuts out', () => {
    const own: CaseEvent = {
      type: 'ConflictDeclared',
      data: { memberId: approver, conflict: 'witness_or_party', declaredBy: coordinator },
    };
    given([...triaged(), own, asked])
      .when(grant)
      .thenRefused('case_not_found');
  });

  it('does nothing when it has been decided so', () => {
    given([...triaged(), asked, granted])
      .when(grant)
      .thenNothing();
    given([...triaged(), asked, refused])
      .when({ ...grant, decision: 'refused' })
      .thenNothing();
  });

  it('refuses where nothing is waiting for a decision', () => {
    given(triaged()).when(grant).thenRefused('no_override_asked');
  });

  it('tells whoever decides otherwise that it was decided meanwhile', () => {
    given([...triaged(), asked, granted])
      .when({ ...grant, decision: 'refused' })
      .thenRefused('override_decided');
    given([...triaged(), asked, refused])
      .when(grant)
      .thenRefused('override_decided');
  });
});
