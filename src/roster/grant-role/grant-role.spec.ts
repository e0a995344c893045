import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, asAdministrator, by, deactivated, now, robin, someoneElse } from '../domain/person.testkit.js';
import { grantRole } from './grant-role.decision.js';

const { given } = specificationOf(personEvolution, grantRole);

describe('granting a role', () => {
  it('is done by an administrator for another person', () => {
    given(added())
      .when({ role: 'approver', granterOwes: [], ...asAdministrator })
      .then({ type: 'RoleGranted', data: { role: 'approver' } });
  });

  it('does nothing when the person has the role', () => {
    given(added('approver'))
      .when({ role: 'approver', granterOwes: [], ...asAdministrator })
      .thenNothing();
  });

  it('gives it back after it was revoked', () => {
    given([...added('approver'), { type: 'RoleRevoked', data: { role: 'approver' } }])
      .when({ role: 'approver', granterOwes: [], ...asAdministrator })
      .then({ type: 'RoleGranted', data: { role: 'approver' } });
  });

  it('refuses to let anybody grant a role to themself, an administrator included', () => {
    given(added('administrator'))
      .when({ role: 'coordinator', granterOwes: [], ...by(robin, ['administrator']) })
      .thenRefused('own_account');
    given(added('administrator'))
      .when({ role: 'administrator', granterOwes: [], ...by(robin, ['administrator']) })
      .thenRefused('own_account');
  });

  it('refuses a person who is not there or no longer active', () => {
    given([])
      .when({ role: 'approver', granterOwes: [], ...asAdministrator })
      .thenRefused('person_not_found');
    given([...added(), deactivated])
      .when({ role: 'approver', granterOwes: [], ...asAdministrator })
      .thenRefused('person_inactive');
  });

  it('refuses to give rights back to whoever gave them, for thirty days: the two could be one person', () => {
    const asked = { role: 'coordinator', ...asAdministrator } as const;
    const owed = (to: string, since: string) => ({ ...asked, granterOwes: [{ to, since }] });
    given(added()).when(owed(robin, now)).thenRefused('rights_returned');
    given(added('peer_member')).when(owed(robin, '2026-10-24T12:00:00.001Z')).thenRefused('rights_returned');
    given(added())
      .when(owed(robin, '2026-10-24T12:00:00.000Z'))
      .then({ type: 'RoleGranted', data: { role: 'coordinator' } });
    given(added())
      .when(owed(someoneElse, now))
      .then({ type: 'RoleGranted', data: { role: 'coordinator' } });
  });
});
