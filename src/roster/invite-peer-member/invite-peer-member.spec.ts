import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, asCoordinator, asSelf, deactivated } from '../domain/person.testkit.js';
import { invitePeerMember } from './invite-peer-member.decision.js';

const { given } = specificationOf(personEvolution, invitePeerMember);

describe('inviting a peer member', () => {
  it('takes one who keeps the roster, and nobody to approve it', () => {
    given(added())
      .when(asCoordinator)
      .then({ type: 'RoleGranted', data: { role: 'peer_member' } });
  });

  it('does nothing where they are one', () => {
    given(added('peer_member')).when(asCoordinator).thenNothing();
  });

  it('is refused for oneself, and for a person who is not there or no longer active', () => {
    given(added('coordinator')).when(asSelf).thenRefused('own_account');
    given([]).when(asCoordinator).thenRefused('person_not_found');
    given([...added(), deactivated])
      .when(asCoordinator)
      .thenRefused('person_inactive');
  });
});
