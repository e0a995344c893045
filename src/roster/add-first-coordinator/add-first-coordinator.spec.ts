import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, deactivated } from '../domain/person.testkit.js';
import { addFirstCoordinator } from './add-first-coordinator.decision.js';

const { given } = specificationOf(personEvolution, addFirstCoordinator);

describe('adding the first coordinator', () => {
  it('makes them the administrator too, who can let others in', () => {
    given([])
      .when({ name: 'Robin Vale' })
      .then(...added('coordinator', 'administrator'));
  });

  it('refuses when somebody is there, also somebody who is no longer active', () => {
    given(added('coordinator')).when({ name: 'Robin Vale' }).thenRefused('somebody_exists');
    given([...added('coordinator'), deactivated])
      .when({ name: 'Alex Reed' })
      .thenRefused('somebody_exists');
  });

  it('refuses somebody without a name', () => {
    given([]).when({ name: '' }).thenRefused('name_missing');
  });
});
