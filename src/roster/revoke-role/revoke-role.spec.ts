import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, asAdministrator, by, deactivated, robin } from '../domain/person.testkit.js';
import { revokeRole } from './revoke-role.decision.js';

const { given } = specificationOf(personEvolution, revokeRole);
const revoked = { type: 'RoleRevoked', data: { role: 'approver' } } as const;

describe('revoking a role', () => {
  it('is done by an administrator', () => {
    given(added('coordinator', 'approver'))
      .when({ role: 'approver', ...asAdministrator })
      .then(revoked);
  });

  it('reaches a person who is no longer active, so that they come back without it', () => {
    given([...added('approver'), deactivated])
      .when({ role: 'approver', ...asAdministrator })
      .then(revoked);
  });

  it('does nothing when the person has no such role', () => {
    given(added('coordinator'))
      .when({ role: 'approver', ...asAdministrator })
      .thenNothing();
    given([...added('approver'), revoked])
      .when({ role: 'approver', ...asAdministrator })
      .thenNothing();
  });

  it('refuses to let an administrator drop out alone', () => {
    given(added('administrator'))
      .when({ role: 'administrator', ...by(robin, ['administrator']) })
      .thenRefused('own_account');
  });

  it('refuses a person who is not there', () => {
    given([])
      .when({ role: 'approver', ...asAdministrator })
      .thenRefused('person_not_found');
  });
});
