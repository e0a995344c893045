import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  accepted,
  approver,
  asCoordinator,
  asLead,
  asPeer,
  by,
  coordinator,
  deployed,
  deploying,
  deployment,
  followUp,
  intervention,
  invited,
  lead,
  mentalHealthLead,
  peer,
  planned,
  plannedFollowUp,
  received,
} from '../../domain/case.testkit.js';
import { declareConflict } from './declare-conflict.decision.js';

const { given } = specificationOf(caseEvolution, declareConflict);
const witness = { memberId: peer, conflict: 'witness_or_party', onRoster: true, ...asPeer } as const;
const declared = (memberId = peer, declaredBy = memberId): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { memberId, conflict: 'witness_or_party', declaredBy },
});
const goes = (memberId: string): CaseEvent => ({
  type: 'MemberStoodDown',
  data: { deploymentId: deployment, memberId, reason: 'conflict_declared' },
});

describe('declaring a conflict', () => {
  it('is for a member who was invited, and for the coordinator on behalf of any, invited or not', () => {
    given([...deploying(), invited()])
      .when(witness)
      .then(declared());
    given([...deploying(), invited(), accepted()])
      .when({ ...witness, ...asCoordinator })
      .then(declared(peer, coordinator));
    given(received())
      .when({ ...witness, ...asCoordinator })
      .then(declared(peer, coordinator));
  });

  it('stands a member of the confirmed team down in the same decision', () => {
    given(deployed()).when(witness).then(declared(), goes(peer));
  });

  it('gives the follow-ups of a lead who has to go to the desk', () => {
    given([...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: lead })])
      .when({ ...witness, memberId: lead, ...asLead })
      .then(declared(lead), goes(lead), { type: 'FollowUpPassedToDesk', data: { followUpId: followUp, from: lead } });
  });

  it('cancels a CISD that loses its only mental-health lead by it', () => {
    given(planned())
      .when({ ...witness, memberId: mentalHealthLead, ...by(mentalHealthLead, ['peer_member']) })
      .then(declared(mentalHealthLead), goes(mentalHealthLead), {
        type: 'InterventionCancelled',
        data: { interventionId: intervention, reason: 'safety' },
      });
  });

  it('leaves a member on the team whose conflict is overridden, or only for the lead to judge', () => {
    const covered: CaseEvent = {
      type: 'ConflictOverrideGranted',
      data: { memberId: peer, covers: ['witness_or_party'], grantedBy: approver },
    };
    given([...deployed(), covered])
      .when(witness)
      .then(declared());
    given(deployed())
      .when({ ...witness, conflict: 'close_relationship' })
      .then({ type: 'ConflictDeclared', data: { memberId: peer, conflict: 'close_relationship', declaredBy: peer } });
  });

  it('gives the follow-ups of somebody who is on no team any more to the desk', () => {
    given([...deploying(), plannedFollowUp(followUp, { kind: 'person', personId: peer })])
      .when({ ...witness, ...asCoordinator })
      .then(declared(peer, coordinator), { type: 'FollowUpPassedToDesk', data: { followUpId: followUp, from: peer } });
  });

  it('is recorded of each who says it, so that none of them takes it back alone', () => {
    given([...deploying(), invited(), declared()])
      .when({ ...witness, ...asCoordinator })
      .then(declared(peer, coordinator));
  });

  it('does nothing when the conflict is known from the same person', () => {
    given([...deploying(), invited(), declared()])
      .when(witness)
      .thenNothing();
  });

  it('refuses what is said beside an invitation that was withdrawn, or answered otherwise, since', () => {
    given([...deploying(), invited(), goes(peer)])
      .when({ ...witness, seen: 'invited' })
      .thenRefused('not_invited');
    given([...deploying(), invited(), accepted()])
      .when({ ...witness, seen: 'invited' })
      .thenRefused('answered_meanwhile');
    given(deployed())
      .when({ ...witness, seen: 'accepted' })
      .then(declared(), goes(peer));
  });

  it('refuses a member whom the roster does not know', () => {
    given(deployed())
      .when({ ...witness, ...asCoordinator, onRoster: false })
      .thenRefused('member_not_found');
  });

  it('refuses a case that does not exist', () => {
    given([]).when(witness).thenRefused('case_not_found');
  });
});
