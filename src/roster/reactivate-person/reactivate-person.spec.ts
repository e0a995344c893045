import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, asAdministrator, asCoordinator, by, deactivated, member, robin } from '../domain/person.testkit.js';
import { reactivatePerson } from './reactivate-person.decision.js';

const { given } = specificationOf(personEvolution, reactivatePerson);
const done = { type: 'PersonReactivated', data: {} } as const;

describe('reactivating a person', () => {
  it('is done by an administrator, whatever roles the person has', () => {
    given([...added('coordinator', 'administrator'), deactivated])
      .when(asAdministrator)
      .then(done);
  });

  it('is done by a coordinator for people who only serve on a team', () => {
    given([...member(), deactivated])
      .when(asCoordinator)
      .then(done);
    given([...added('team_lead', 'peer_member'), deactivated])
      .when(asCoordinator)
      .then(done);
    given([...added(), deactivated])
      .when(asCoordinator)
      .then(done);
  });

  it('refuses a coordinator for anybody else: it would get around the granting of roles', () => {
    for (const role of ['coordinator', 'approver', 'program_leadership', 'privacy_officer', 'administrator'] as const) {
      given([...added('peer_member', role), deactivated])
        .when(asCoordinator)
        .thenRefused('administrator_only');
    }
  });

  it('refuses everybody for themself', () => {
    given([...added('administrator'), deactivated])
      .when(by(robin, ['administrator']))
      .thenRefused('own_account');
    given([...added('peer_member'), deactivated])
      .when(by(robin, ['coordinator']))
      .thenRefused('own_account');
  });

  it('refuses a person who is not there', () => {
    given([]).when(asAdministrator).thenRefused('person_not_found');
  });

  it('does nothing when it is so already', () => {
    given([...member()])
      .when(asAdministrator)
      .thenNothing();
  });
});
