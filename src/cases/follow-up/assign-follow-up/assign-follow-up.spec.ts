import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent, Owner } from '../../domain/case.events.js';
import { asCoordinator, asLead, asPeer, deployed, followUp, lead, outcome, peer, plannedFollowUp } from '../../domain/case.testkit.js';
import { assignFollowUp } from './assign-follow-up.decision.js';

const { given } = specificationOf(caseEvolution, assignFollowUp);
const toPeer: Owner = { kind: 'person', personId: peer };
const toStranger: Owner = { kind: 'person', personId: 'c0000000-0000-4000-8000-00000000000e' };
const toDesk: Owner = { kind: 'desk' };
const command = { followUpId: followUp, owner: toPeer, mayOwn: true, ...asLead } as const;
const assigned = (owner: Owner): CaseEvent => ({ type: 'FollowUpAssigned', data: { followUpId: followUp, owner, chosen: true } });
const history = [...deployed(), plannedFollowUp()];

describe('giving a follow-up to another owner', () => {
  it('has exactly one owner after it: the one named', () => {
    given(history).when(command).then(assigned(toPeer));
    given([...history, assigned(toPeer)])
      .when({ ...command, owner: toDesk })
      .then(assigned(toDesk));
  });

  it('lets the owner hand it back to the desk', () => {
    given([...history, assigned(toPeer)])
      .when({ ...command, owner: toDesk, ...asPeer })
      .then(assigned(toDesk));
  });

  it('lets an owner who neither leads nor coordinates give it on to whoever sees the case already, and to nobody else', () => {
    const theirs = [...history, assigned(toPeer)];
    const giving = { ...command, ...asPeer };
    given(theirs)
      .when({ ...giving, owner: { kind: 'person', personId: lead } })
      .then(assigned({ kind: 'person', personId: lead }));
    for (const mayOwn of [true, false]) {
      given(theirs)
        .when({ ...giving, owner: toStranger, mayOwn })
        .thenRefused('owner_not_on_case', 'owner');
    }
    for (const giver of [asLead, asCoordinator]) {
      given(theirs)
        .when({ ...command, ...giver, owner: toStranger })
        .then(assigned(toStranger));
    }
  });

  it('refuses an owner who is not active', () => {
    given(history)
      .when({ ...command, mayOwn: false })
      .thenRefused('owner_unknown');
  });

  it('refuses somebody whom a conflict shuts out of the case', () => {
    given([...history, { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: peer } }])
      .when(command)
      .thenRefused('conflict_not_overridden', 'owner');
  });

  it('refuses somebody from the agency that asked, unless an override covers it or the case is open to them already', () => {
    const toOwn = { ...command, owner: toStranger, ofOwnAgency: true };
    given(history).when(toOwn).thenRefused('own_agency', 'owner');
    given(history)
      .when({ ...toOwn, owner: toPeer })
      .then(assigned(toPeer));
  });

  it('refuses one that is settled or not there', () => {
    given([...history, outcome('reached_ok')])
      .when(command)
      .thenRefused('follow_up_settled');
    given(history)
      .when({ ...command, followUpId: 'x' })
      .thenRefused('follow_up_not_found');
  });

  it('does nothing when that is the owner already', () => {
    given(history)
      .when({ ...command, owner: toDesk, ...asCoordinator })
      .thenNothing();
  });
});
