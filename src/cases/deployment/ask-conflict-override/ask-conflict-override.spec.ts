import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, approver, asCoordinator, coordinator, peer, received, triaged } from '../../domain/case.testkit.js';
import { facts, otherCase } from '../../domain/deployment.testkit.js';
import { askConflictOverride } from './ask-conflict-override.decision.js';

const { given } = specificationOf(caseEvolution, askConflictOverride);
const ask = { memberId: peer, reason: 'no_one_else_available', facts: facts({ [peer]: { agencyId: agency } }), ...asCoordinator } as const;
const asked: CaseEvent = { type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'no_one_else_available', askedBy: coordinator } };
const granted: CaseEvent = { type: 'ConflictOverrideGranted', data: { memberId: peer, covers: ['own_agency'], grantedBy: approver } };
const refused: CaseEvent = { type: 'ConflictOverrideRefused', data: { memberId: peer, refusedBy: approver } };
const witnessed: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: peer } };

describe('asking for a conflict to be overridden', () => {
  it('records who asks, and why', () => {
    given(triaged()).when(ask).then(asked);
  });

  it('may be done again after a no, and for a conflict that came to light since a yes', () => {
    given([...triaged(), asked, refused])
      .when(ask)
      .then(asked);
    given([...triaged(), asked, granted, witnessed])
      .when(ask)
      .then(asked);
  });

  it('takes another reason of who asked', () => {
    given([...triaged(), asked])
      .when({ ...ask, reason: 'relation_too_distant' })
      .then({ ...asked, data: { ...asked.data, reason: 'relation_too_distant' } });
  });

  it('does nothing while it is being asked, or when every conflict is covered', () => {
    given([...triaged(), asked])
      .when(ask)
      .thenNothing();
    given([...triaged(), asked])
      .when({ ...ask, reason: 'relation_too_distant', actor: approver })
      .thenRefused('recorded_otherwise');
    given([...triaged(), asked, granted])
      .when(ask)
      .thenNothing();
  });

  it('refuses where there is no conflict that could be overridden', () => {
    given(triaged())
      .when({ ...ask, facts: facts() })
      .thenRefused('no_conflict');
    given(triaged())
      .when({ ...ask, facts: facts({ [peer]: { trainingHours: 3 } }) })
      .thenRefused('no_conflict');
  });

  it('refuses before triage, an unknown member', () => {
    given(received()).when(ask).thenRefused('not_triaged');
    given(triaged())
      .when({ ...ask, memberId: otherCase })
      .thenRefused('member_not_found');
  });
});
