import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, asAdministrator, by, deactivated, robin } from '../domain/person.testkit.js';
import { grantRole } from './grant-role.decision.js';

const { given } = specificationOf(personEvolution, grantRole);

describe('granting a role', () => {
  it('is done by an administrator for another person', () => {
    given(added())
      .when({ role: 'approver', ...asAdministrator })
      .then({ type: 'RoleGranted', data: { role: 'approver' } });
  });

  it('does nothing when the person has the role', () => {
    given(added('approver'))
      .when({ role: 'approver', ...asAdministrator })
      .thenNothing();
  });

  it('gives it back after it was revoked', () => {
    given([...added('approver'), { type: 'RoleRevoked', data: { role: 'approver' } }])
      .when({ role: 'approver', ...asAdministrator })
      .then({ type: 'RoleGranted', data: { role: 'approver' } });
  });

  it('refuses to let anybody grant a role to themself, an administrator included', () => {
    given(added('administrator'))
      .when({ role: 'coordinator', ...by(robin, ['administrator']) })
      .thenRefused('own_account');
    given(added('administrator'))
      .when({ role: 'administrator', ...by(robin, ['administrator']) })
      .thenRefused('own_account');
  });

  it('refuses a person who is not there or no longer active', () => {
    given([])
      .when({ role: 'approver', ...asAdministrator })
      .thenRefused('person_not_found');
    given([...added(), deactivated])
      .when({ role: 'approver', ...asAdministrator })
      .thenRefused('person_inactive');
  });
});
