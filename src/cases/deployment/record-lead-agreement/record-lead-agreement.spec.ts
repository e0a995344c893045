import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent, FitnessReason } from '../../domain/case.events.js';
import { asCoordinator, asLead, by, coordinator, deployed, deploying, lead, peer, received, triaged } from '../../domain/case.testkit.js';
import { facts, spare } from '../../domain/deployment.testkit.js';
import { recordLeadAgreement } from './record-lead-agreement.decision.js';

const { given } = specificationOf(caseEvolution, recordLeadAgreement);
const commander = { programs: ['commander'] } as const;
const known = facts({ [peer]: commander, [spare]: commander, [lead]: commander, [coordinator]: commander });
const agree = { memberId: peer, facts: known, ...asCoordinator } as const;
const agreed = (agreedBy: string, memberId = peer, covers: FitnessReason[] = ['other_program']): CaseEvent => ({
  type: 'LeadAgreed',
  data: { memberId, covers, agreedBy },
});

describe("the lead's yes", () => {
  it('is the coordinator’s before a lead is named', () => {
    given(deploying()).when(agree).then(agreed(coordinator));
    given(triaged()).when(agree).then(agreed(coordinator));
  });

  it('is the lead’s once one is named, and then not the coordinator’s', () => {
    given(deployed())
      .when({ ...agree, memberId: spare, ...asLead })
      .then(agreed(lead, spare));
    given(deployed())
      .when({ ...agree, memberId: spare })
      .thenRefused('lead_decides');
  });

  it('is never for oneself; the coordinator says it for the lead', () => {
    given(deployed())
      .when({ ...agree, memberId: lead, ...asLead })
      .thenRefused('not_for_oneself');
    given(deployed())
      .when({ ...agree, memberId: lead })
      .then(agreed(coordinator, lead));
    given(deploying())
      .when({ ...agree, ...by(peer, ['coordinator', 'peer_member']) })
      .thenRefused('not_for_oneself');
  });

  it('covers what is known, and a reason that came to light since needs it again', () => {
    const close: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'close_relationship', declaredBy: peer } };
    given([...deploying(), agreed(coordinator), close])
      .when(agree)
      .then(agreed(coordinator, peer, ['close_relationship', 'other_program']));
  });

  it('does nothing when it was said already', () => {
    given([...deploying(), agreed(coordinator)])
      .when(agree)
      .thenNothing();
  });

  it('refuses where nothing needs it, and before triage', () => {
    given(deploying())
      .when({ ...agree, facts: facts() })
      .thenRefused('no_agreement_needed');
    given(deploying())
      .when({ ...agree, facts: facts({ [peer]: { active: false } }) })
      .thenRefused('no_agreement_needed');
    given(received()).when(agree).thenRefused('not_triaged');
  });
});
