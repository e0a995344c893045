import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, asAdministrator, by, deactivated, now, robin, someoneElse } from '../domain/person.testkit.js';
import { proposeRole } from './propose-role.decision.js';
import { withdrawRoleProposal } from './withdraw-role-proposal.decision.js';

const proposing = specificationOf(personEvolution, proposeRole);
const withdrawing = specificationOf(personEvolution, withdrawRoleProposal);
const third = 'b0000000-0000-4000-8000-000000000003';
const said = { role: 'approver', proposerMay: false, ...asAdministrator } as const;
const proposed = (by = someoneElse): PersonEvent => ({ type: 'RoleProposed', data: { role: 'approver', by, at: now } });
const withdrawn: PersonEvent = { type: 'RoleProposalWithdrawn', data: { role: 'approver' } };
const granted: PersonEvent = { type: 'RoleGranted', data: { role: 'approver', proposedBy: someoneElse } };
const reactivated: PersonEvent = { type: 'PersonReactivated', data: {} };

describe('proposing a role', () => {
  it('is done by an administrator for another person, and gives nothing yet', () => {
    proposing.given(added('coordinator')).when(said).then(proposed());
  });

  it('does nothing where they have the role, or where the same administrator proposed it', () => {
    proposing.given(added('approver')).when(said).thenNothing();
    proposing
      .given([...added(), proposed()])
      .when({ ...said, proposerMay: true })
      .thenNothing();
  });

  it('is refused while another proposal of it waits, unless whoever made that one could not make it any more', () => {
    proposing
      .given([...added(), proposed(third)])
      .when({ ...said, proposerMay: true })
      .thenRefused('role_is_proposed');
    proposing
      .given([...added(), proposed(third)])
      .when(said)
      .then(proposed());
  });

  it('is refused for oneself, administrators included', () => {
    for (const role of ['administrator', 'privacy_officer', 'coordinator'] as const)
      proposing
        .given(added('administrator'))
        .when({ ...said, role, ...by(robin, ['administrator', 'privacy_officer']) })
        .thenRefused('own_account');
  });

  it('is not for peer members: nobody has to approve them', () => {
    proposing
      .given(added())
      .when({ ...said, role: 'peer_member' })
      .thenRefused('peer_member_needs_nobody');
  });

  it('is refused for a person who is not there or no longer active', () => {
    proposing.given([]).when(said).thenRefused('person_not_found');
    proposing
      .given([...added(), deactivated])
      .when(said)
      .thenRefused('person_inactive');
  });

  it('lapses where the person is deactivated, for good', () => {
    proposing
      .given([...added(), proposed(third), deactivated, reactivated])
      .when(said)
      .then(proposed());
  });
});

describe('withdrawing a proposed role', () => {
  it('is done by any administrator, and leaves nothing that could be approved', () => {
    withdrawing
      .given([...added(), proposed(third)])
      .when({ role: 'approver' })
      .then(withdrawn);
  });

  it('does nothing where none waits: none was made, or it was withdrawn, approved, or lapsed', () => {
    for (const after of [[], [proposed(), withdrawn], [proposed(), granted], [proposed(), deactivated]])
      withdrawing
        .given([...added(), ...after])
        .when({ role: 'approver' })
        .thenNothing();
  });
});
