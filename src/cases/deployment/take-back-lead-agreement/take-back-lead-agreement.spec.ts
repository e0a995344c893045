import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, asLead, coordinator, deployed, deployment, peer, triaged } from '../../domain/case.testkit.js';
import { facts } from '../../domain/deployment.testkit.js';
import { takeBackLeadAgreement } from './take-back-lead-agreement.decision.js';

const { given } = specificationOf(caseEvolution, takeBackLeadAgreement);
const takeBack = { memberId: peer, reason: 'mistyped', facts: facts({ [peer]: { programs: ['commander'] } }), ...asCoordinator } as const;
const agreed: CaseEvent = { type: 'LeadAgreed', data: { memberId: peer, covers: ['other_program'], agreedBy: coordinator } };
const takenBack: CaseEvent = { type: 'LeadAgreementTakenBack', data: { memberId: peer, reason: 'mistyped' } };
const offTheTeam: CaseEvent = {
  type: 'MemberStoodDown',
  data: { deploymentId: deployment, memberId: peer, reason: 'conflict_declared' },
};

describe("taking the lead's yes back", () => {
  it('is for the lead and the coordinators', () => {
    given([...triaged(), agreed])
      .when(takeBack)
      .then(takenBack);
    given([...triaged(), agreed])
      .when({ ...takeBack, ...asLead })
      .then(takenBack);
  });

  it('takes whoever is on the team by it off the team at once, and nobody else', () => {
    given([...deployed(), agreed])
      .when(takeBack)
      .then(takenBack, offTheTeam);
    given([...deployed(), agreed])
      .when({ ...takeBack, facts: facts() })
      .then(takenBack);
  });

  it('does nothing when it is taken back already, and refuses where nobody agreed', () => {
    given([...triaged(), agreed, takenBack])
      .when(takeBack)
      .thenNothing();
    given([...triaged(), agreed, takenBack])
      .when({ ...takeBack, reason: 'learned_later' })
      .thenRefused('recorded_otherwise');
    given(triaged()).when(takeBack).thenRefused('lead_has_not_agreed');
    given([...triaged(), agreed, takenBack, agreed])
      .when(takeBack)
      .then(takenBack);
  });
});
