import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { asCoordinator, asSelf, by, deactivated, member, robin } from '../domain/person.testkit.js';
import { agreeToConsoleRoster } from './agree-to-console-roster.decision.js';

const { given } = specificationOf(personEvolution, agreeToConsoleRoster);
const agreed = (said: 'own' | 'coordinator'): PersonEvent => ({ type: 'ConsoleRosterAgreed', data: { said } });

describe('agreeing to stand on the console roster', () => {
  it('records whether the person said so or a coordinator whom they told', () => {
    given(member()).when(asSelf).then(agreed('own'));
    given(member()).when(asCoordinator).then(agreed('coordinator'));
    given(member())
      .when(by(robin, ['coordinator']))
      .then(agreed('own'));
  });

  it('does nothing when they agreed already', () => {
    given([...member(), agreed('own')])
      .when(asCoordinator)
      .thenNothing();
  });

  it('refuses a person who is not there or no longer active', () => {
    given([]).when(asCoordinator).thenRefused('person_not_found');
    given([...member(), deactivated])
      .when(asCoordinator)
      .thenRefused('person_inactive');
  });
});
