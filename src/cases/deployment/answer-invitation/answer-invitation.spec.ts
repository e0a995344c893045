import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  accepted,
  asLead,
  asPeer,
  by,
  deployed,
  deploying,
  deployment,
  followUp,
  invited,
  lead,
  now,
  peer,
  plannedFollowUp,
  triaged,
} from '../../domain/case.testkit.js';
import { spare } from '../../domain/deployment.testkit.js';
import { answerInvitation } from './answer-invitation.decision.js';

const { given } = specificationOf(caseEvolution, answerInvitation);
const asked = [...deploying(), invited()];
const accept = { memberId: peer, answer: 'accepted', ...asPeer } as const;
const decline = { memberId: peer, answer: 'declined', reason: 'not_available', ...asPeer } as const;
const yes: CaseEvent = {
  type: 'InvitationAnswered',
  data: { deploymentId: deployment, memberId: peer, answer: 'accepted', answeredAt: now, by: 'own' },
};
const no = (memberId = peer, reason: 'not_available' | 'witness_or_party' = 'not_available'): CaseEvent => ({
  type: 'InvitationAnswered',
  data: { deploymentId: deployment, memberId, answer: 'declined', reason, answeredAt: now, by: 'own' },
});

describe("a member's own answer", () => {
  it('accepts, or declines with a reason', () => {
    given(asked).when(accept).then(yes);
    given(asked).when(decline).then(no());
  });

  it('may be changed until the team is confirmed', () => {
    given([...asked, accepted()])
      .when(decline)
      .then(no());
    given([...asked, no()])
      .when(accept)
      .then(yes);
    given(deployed()).when(decline).thenRefused('team_confirmed');
  });

  it('may still be given by somebody who is invited after the team was confirmed, and changed until they join', () => {
    const mine = { ...by(spare, ['peer_member']), memberId: spare } as const;
    given([...deployed(), invited(spare), accepted(spare)])
      .when({ answer: 'declined', reason: 'not_available', ...mine })
      .then(no(spare));
    given([...deployed(), invited(spare), no(spare)])
      .when({ answer: 'accepted', ...mine })
      .thenRefused('team_confirmed');
  });

  it('does nothing when it is the same answer again', () => {
    given([...asked, accepted()])
      .when(accept)
      .thenNothing();
    given([...asked, no()])
      .when(decline)
      .thenNothing();
    given(deployed()).when(accept).thenNothing();
  });

  it('replaces no answer that was recorded since the member looked, whichever it was', () => {
    given([...asked, accepted()])
      .when({ ...decline, seen: 'invited' })
      .thenRefused('answered_meanwhile');
    given([...asked, no()])
      .when({ ...accept, seen: 'invited' })
      .thenRefused('answered_meanwhile');
    given([...asked, no()])
      .when({ ...accept, seen: 'declined' })
      .then(yes);
    given([...asked, accepted()])
      .when({ ...accept, seen: 'invited' })
      .thenNothing();
    given(deployed())
      .when({ ...decline, seen: 'accepted' })
      .thenRefused('team_confirmed');
  });

  it('needs a reason with a no, and takes none with a yes', () => {
    given(asked)
      .when({ ...decline, reason: undefined })
      .thenRefused('reason_missing');
    given(asked)
      .when({ ...accept, reason: 'other' })
      .thenRefused('reason_only_with_decline');
  });

  it('declares the conflict that a no was given for, once', () => {
    const declared: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: peer } };
    given(asked)
      .when({ ...decline, reason: 'witness_or_party' })
      .then(no(peer, 'witness_or_party'), declared);
    given([...asked, declared])
      .when({ ...decline, reason: 'witness_or_party' })
      .then(no(peer, 'witness_or_party'));
  });

  it('takes the lead from a lead who declines after all, and gives their follow-ups to the desk', () => {
    const leading: CaseEvent[] = [
      ...deploying(),
      invited(lead, 'team_lead'),
      accepted(lead),
      { type: 'LeadNamed', data: { deploymentId: deployment, memberId: lead } },
      plannedFollowUp(followUp, { kind: 'person', personId: lead }),
    ];
    given(leading)
      .when({ memberId: lead, answer: 'declined', reason: 'not_available', ...asLead })
      .then(no(lead), { type: 'FollowUpPassedToDesk', data: { followUpId: followUp, from: lead } });
  });

  it('is refused where there is no invitation', () => {
    given(deploying()).when(accept).thenRefused('not_invited');
    given(triaged()).when(accept).thenRefused('no_deployment');
    given([]).when(accept).thenRefused('case_not_found');
  });
});
