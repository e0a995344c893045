import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, asCoordinator } from '../domain/person.testkit.js';
import { renamePerson } from './rename-person.decision.js';

const { given } = specificationOf(personEvolution, renamePerson);

describe('renaming a person', () => {
  it('records the new name', () => {
    given(added())
      .when({ name: 'Robin Hale', ...asCoordinator })
      .then({ type: 'PersonRenamed', data: { name: 'Robin Hale' } });
  });

  it('does nothing when that is the name', () => {
    given(added())
      .when({ name: ' Robin Vale ', ...asCoordinator })
      .thenNothing();
  });

  it('refuses an empty name, and a person who is not there', () => {
    given(added())
      .when({ name: '', ...asCoordinator })
      .thenRefused('name_missing');
    given([])
      .when({ name: 'Robin Hale', ...asCoordinator })
      .thenRefused('person_not_found');
  });
});
