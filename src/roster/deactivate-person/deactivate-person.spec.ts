import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, asAdministrator, asCoordinator, by, deactivated, member, robin } from '../domain/person.testkit.js';
import { deactivatePerson } from './deactivate-person.decision.js';

const { given } = specificationOf(personEvolution, deactivatePerson);
const done = { type: 'PersonDeactivated', data: {} } as const;

describe('deactivating a person', () => {
  it('is done by an administrator, whatever roles the person has', () => {
    given([...added('coordinator', 'administrator')])
      .when(asAdministrator)
      .then(done);
  });

  it('is done by a coordinator for people who only serve on a team', () => {
    given([...member()])
      .when(asCoordinator)
      .then(done);
    given([...added('team_lead', 'peer_member')])
      .when(asCoordinator)
      .then(done);
    given([...added()])
      .when(asCoordinator)
      .then(done);
  });

  it('refuses a coordinator for anybody else: it would get around the granting of roles', () => {
    for (const role of ['coordinator', 'approver', 'program_leadership', 'privacy_officer', 'administrator'] as const) {
      given([...added('peer_member', role)])
        .when(asCoordinator)
        .thenRefused('administrator_only');
    }
  });

  it('refuses everybody for themself', () => {
    given([...added('administrator')])
      .when(by(robin, ['administrator']))
      .thenRefused('own_account');
    given([...added('peer_member')])
      .when(by(robin, ['coordinator']))
      .thenRefused('own_account');
  });

  it('refuses a person who is not there', () => {
    given([]).when(asAdministrator).thenRefused('person_not_found');
  });

  it('does nothing when it is so already', () => {
    given([...member(), deactivated])
      .when(asAdministrator)
      .thenNothing();
  });
});
