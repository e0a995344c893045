import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, deactivated } from '../domain/person.testkit.js';
import { personRoles } from '../../vocabulary/index.js';
import { grantRole } from './grant-role.decision.js';

const { given } = specificationOf(personEvolution, grantRole);

describe('granting a role from the host', () => {
  it('makes somebody administrator or privacy officer, which is enough to grant all others', () => {
    for (const role of ['administrator', 'privacy_officer'] as const)
      given(added('coordinator')).when({ role }).then({ type: 'RoleGranted', data: { role } });
  });

  it('grants no other role: these take two people', () => {
    for (const role of personRoles.filter((each) => each !== 'administrator' && each !== 'privacy_officer'))
      given(added()).when({ role }).thenRefused('not_from_the_host');
  });

  it('does nothing when the person has the role', () => {
    given(added('administrator')).when({ role: 'administrator' }).thenNothing();
  });

  it('refuses a person who is not there or no longer active', () => {
    given([]).when({ role: 'administrator' }).thenRefused('person_not_found');
    given([...added(), deactivated])
      .when({ role: 'administrator' })
      .thenRefused('person_inactive');
  });
});
