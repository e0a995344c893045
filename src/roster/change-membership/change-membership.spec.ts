import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, agency, asAdministrator, asCoordinator, deactivated, member, north, peer } from '../domain/person.testkit.js';
import { changeMembership } from './change-membership.decision.js';

const { given } = specificationOf(personEvolution, changeMembership);
const withNorth = { agency: { unitIds: [north] } };
const { programs, disciplines, teamRoles } = peer;
const atNoAgency = { programs, disciplines, teamRoles, agency: null, ...asCoordinator };
const change = { ...atNoAgency, agencyId: agency, ...withNorth };

describe('saying what a person is on the teams', () => {
  it('records it whole', () => {
    given(added('peer_member')).when(change).then({ type: 'MembershipChanged', data: peer });
    given(member())
      .when({ ...change, unitId: north, ...asAdministrator })
      .then({ type: 'MembershipChanged', data: { ...peer, unitId: north } });
  });

  it('keeps lists in the standard order, each value once', () => {
    given(added())
      .when({ ...change, disciplines: ['fire', 'dispatcher', 'fire'], teamRoles: ['chaplain', 'peer'] })
      .then({
        type: 'MembershipChanged',
        data: { ...peer, disciplines: ['dispatcher', 'fire'], teamRoles: ['peer', 'chaplain'] },
      });
  });

  it('does nothing when that is known, in whatever order it is said', () => {
    given(member({ ...peer, disciplines: ['dispatcher', 'fire'] }))
      .when({ ...change, disciplines: ['fire', 'dispatcher'] })
      .thenNothing();
  });

  it('lets a person leave the teams', () => {
    const left = { programs: [], agencyId: null, unitId: null, disciplines: [], teamRoles: [] };
    given(member())
      .when({ ...atNoAgency, programs: [], disciplines: [], teamRoles: [] })
      .then({ type: 'MembershipChanged', data: left });
  });

  it('lets a member belong to no agency', () => {
    given(added())
      .when(atNoAgency)
      .then({ type: 'MembershipChanged', data: { ...peer, agencyId: null } });
  });

  it('refuses an agency or a unit that the register does not have', () => {
    given(member())
      .when({ ...change, agency: null })
      .thenRefused('agency_not_found');
    given(member())
      .when({ ...change, unitId: agency })
      .thenRefused('unit_not_found');
    given(member())
      .when({ ...atNoAgency, unitId: north })
      .thenRefused('agency_missing');
  });

  it('refuses a team member without a team role', () => {
    given(member())
      .when({ ...change, teamRoles: [] })
      .thenRefused('team_role_missing');
  });

  it('refuses a person who is not there or no longer active', () => {
    given([]).when(change).thenRefused('person_not_found');
    given([...member(), deactivated])
      .when(change)
      .thenRefused('person_inactive');
  });
});
