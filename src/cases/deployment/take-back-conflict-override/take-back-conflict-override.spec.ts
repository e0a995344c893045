import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, approver, asApprover, by, coordinator, deployed, deployment, peer, triaged } from '../../domain/case.testkit.js';
import { facts } from '../../domain/deployment.testkit.js';
import { uncovered } from '../../domain/fitness.js';
import { takeBackConflictOverride } from './take-back-conflict-override.decision.js';

const { given } = specificationOf(caseEvolution, takeBackConflictOverride);
const known = facts({ [peer]: { agencyId: agency } });
const takeBack = { memberId: peer, reason: 'mistyped', facts: known, ...asApprover } as const;
const asked: CaseEvent = { type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'specific_skill_needed', askedBy: coordinator } };
const granted: CaseEvent = { type: 'ConflictOverrideGranted', data: { memberId: peer, covers: ['own_agency'], grantedBy: approver } };
const refused: CaseEvent = { type: 'ConflictOverrideRefused', data: { memberId: peer, refusedBy: approver } };
const takenBack: CaseEvent = { type: 'ConflictOverrideTakenBack', data: { memberId: peer, reason: 'mistyped' } };
const offTheTeam: CaseEvent = {
  type: 'MemberStoodDown',
  data: { deploymentId: deployment, memberId: peer, reason: 'conflict_declared' },
};

describe('taking back what was decided on an override', () => {
  it('takes a yes or a no back, and it waits for an approver again', () => {
    given([...triaged(), asked, granted])
      .when(takeBack)
      .then(takenBack);
    given([...triaged(), asked, refused])
      .when(takeBack)
      .then(takenBack);
  });

  it('leaves nothing allowed, also not what was allowed before it was asked again', () => {
    const after = existing([...triaged(), asked, granted, asked, takenBack].reduce(caseEvolution.evolve, caseEvolution.initial));
    expect(after.overrides[peer]).toMatchObject({ status: 'asked', askedBy: coordinator, covers: [] });
    expect(uncovered(['own_agency'], after, peer)).toEqual(['own_agency']);
  });

  it('takes whoever is on the team by it off the team at once, and nobody else', () => {
    given([...deployed(), asked, granted])
      .when(takeBack)
      .then(takenBack, offTheTeam);
    given([...deployed(), asked, granted])
      .when({ ...takeBack, facts: facts() })
      .then(takenBack);
  });

  it('is never done by the one who asked, nor by the member', () => {
    given([...triaged(), asked, granted])
      .when({ ...takeBack, ...by(coordinator, ['coordinator', 'approver']) })
      .thenRefused('second_person_needed');
    given([...triaged(), asked, granted])
      .when({ ...takeBack, ...by(peer, ['approver']) })
      .thenRefused('second_person_needed');
  });

  it('does nothing when it is taken back already, and refuses where nothing is decided', () => {
    given([...triaged(), asked, granted, takenBack])
      .when(takeBack)
      .thenNothing();
    given([...triaged(), asked, granted, takenBack])
      .when({ ...takeBack, reason: 'learned_later' })
      .thenRefused('recorded_otherwise');
    given([...triaged(), asked])
      .when(takeBack)
      .thenRefused('override_not_decided');
    given([...triaged(), asked, granted, takenBack, asked])
      .when(takeBack)
      .thenRefused('override_not_decided');
  });
});
