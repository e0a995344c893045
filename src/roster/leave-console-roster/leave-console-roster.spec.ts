import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { asCoordinator, asSelf, deactivated, member } from '../domain/person.testkit.js';
import { leaveConsoleRoster } from './leave-console-roster.decision.js';

const { given } = specificationOf(personEvolution, leaveConsoleRoster);
const onIt: PersonEvent[] = [...member(), { type: 'ConsoleRosterAgreed', data: { said: 'own' } }];
const left = (said: 'own' | 'coordinator'): PersonEvent => ({ type: 'ConsoleRosterLeft', data: { said } });

describe('leaving the console roster', () => {
  it('is done by the person, or by the coordinator whom they told', () => {
    given(onIt).when(asSelf).then(left('own'));
    given(onIt).when(asCoordinator).then(left('coordinator'));
  });

  it('is possible for a person who is no longer active', () => {
    given([...onIt, deactivated])
      .when(asCoordinator)
      .then(left('coordinator'));
  });

  it('does nothing when they are not on it', () => {
    given(member()).when(asSelf).thenNothing();
    given([...onIt, left('own')])
      .when(asSelf)
      .thenNothing();
  });

  it('refuses a person who is not there', () => {
    given([]).when(asCoordinator).thenRefused('person_not_found');
  });
});
