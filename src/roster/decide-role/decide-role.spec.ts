import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, by, deactivated, now, robin, someoneElse } from '../domain/person.testkit.js';
import { approveRole } from './approve-role.decision.js';
import { declineRole } from './decline-role.decision.js';

const approving = specificationOf(personEvolution, approveRole);
const declining = specificationOf(personEvolution, declineRole);
const administrator = 'b0000000-0000-4000-8000-000000000003';
const officer = by(someoneElse, ['privacy_officer']);
const said = { role: 'approver', proposerMay: true, ...officer } as const;
const proposedBy = (who: string): PersonEvent => ({ type: 'RoleProposed', data: { role: 'approver', by: who, at: now } });
const waiting = [...added('coordinator'), proposedBy(administrator)];
const granted: PersonEvent = { type: 'RoleGranted', data: { role: 'approver', proposedBy: administrator } };
const declined: PersonEvent = { type: 'RoleProposalDeclined', data: { role: 'approver' } };

describe('a role that is proposed', () => {
  it('is granted once a privacy officer approves it, with who proposed it', () => {
    approving.given(waiting).when(said).then(granted);
  });

  it('is not granted where one declines it, and can be proposed again', () => {
    declining.given(waiting).when(said).then(declined);
    approving
      .given([...waiting, declined])
      .when(said)
      .thenRefused('no_role_proposed');
    approving
      .given([...waiting, declined, proposedBy(administrator)])
      .when(said)
      .then(granted);
  });

  it('is decided neither by whoever proposed it nor by whoever gets it, whatever roles they have', () => {
    for (const deciding of [approving, declining]) {
      deciding
        .given([...added(), proposedBy(someoneElse)])
        .when({ ...said, ...by(someoneElse, ['administrator', 'privacy_officer']) })
        .thenRefused('proposed_by_you');
      deciding
        .given(waiting)
        .when({ ...said, ...by(robin, ['privacy_officer']) })
        .thenRefused('own_account');
    }
  });

  it('is not granted where whoever proposed it may propose nothing any more', () => {
    approving
      .given(waiting)
      .when({ ...said, proposerMay: false })
      .thenRefused('proposer_may_not');
    declining
      .given(waiting)
      .when({ role: 'approver', ...officer })
      .then(declined);
  });

  it('is nothing to decide where it was withdrawn, or never proposed', () => {
    const withdrawn: PersonEvent = { type: 'RoleProposalWithdrawn', data: { role: 'approver' } };
    for (const deciding of [approving, declining]) {
      deciding.given(added()).when(said).thenRefused('no_role_proposed');
      deciding
        .given([...waiting, withdrawn])
        .when(said)
        .thenRefused('no_role_proposed');
      deciding
        .given(waiting)
        .when({ ...said, role: 'administrator' })
        .thenRefused('no_role_proposed');
    }
  });

  it('approved once more does nothing', () => {
    approving
      .given([...waiting, granted])
      .when(said)
      .thenNothing();
  });

  it('is not granted to a person who is not there or no longer active', () => {
    approving.given([]).when(said).thenRefused('person_not_found');
    approving
      .given([...waiting, deactivated])
      .when(said)
      .thenRefused('person_inactive');
    approving
      .given([...waiting, deactivated, { type: 'PersonReactivated', data: {} }])
      .when(said)
      .thenRefused('no_role_proposed');
  });
});
