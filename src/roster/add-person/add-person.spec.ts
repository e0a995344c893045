import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, asAdministrator, asCoordinator } from '../domain/person.testkit.js';
import { addPerson } from './add-person.decision.js';

const { given } = specificationOf(personEvolution, addPerson);
const robin = { type: 'PersonAdded', data: { name: 'Robin Vale' } } as const;

describe('adding a person', () => {
  it('is done by a coordinator or an administrator, and gives no role', () => {
    given([])
      .when({ name: ' Robin  Vale ', ...asCoordinator })
      .then(robin);
    given([])
      .when({ name: 'Robin Vale', ...asAdministrator })
      .then(robin);
  });

  it('refuses somebody without a name, or with a page of one', () => {
    given([])
      .when({ name: ' ', ...asCoordinator })
      .thenRefused('name_missing');
    given([])
      .when({ name: 'x'.repeat(121), ...asCoordinator })
      .thenRefused('name_too_long');
  });

  it('does nothing when the person is there already', () => {
    given(added())
      .when({ name: 'Robin Vale', ...asCoordinator })
      .thenNothing();
  });
});
