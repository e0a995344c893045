import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, asCoordinator } from '../domain/person.testkit.js';
import { withdrawCredential } from './withdraw-credential.decision.js';

const { given } = specificationOf(personEvolution, withdrawCredential);
const dog: PersonEvent[] = [
  ...added(),
  { type: 'CredentialRecorded', data: { kind: 'therapy_dog_certificate', validUntil: '2026-01-31' } },
];
const withdrawn: PersonEvent = { type: 'CredentialWithdrawn', data: { kind: 'therapy_dog_certificate' } };

describe('withdrawing a credential', () => {
  it('takes it off the record', () => {
    given(dog)
      .when({ kind: 'therapy_dog_certificate', ...asCoordinator })
      .then(withdrawn);
  });

  it('does nothing when none of the kind is on record', () => {
    given(dog)
      .when({ kind: 'clinical_licence', ...asCoordinator })
      .thenNothing();
    given([...dog, withdrawn])
      .when({ kind: 'therapy_dog_certificate', ...asCoordinator })
      .thenNothing();
  });

  it('refuses a person who is not there', () => {
    given([])
      .when({ kind: 'therapy_dog_certificate', ...asCoordinator })
      .thenRefused('person_not_found');
  });
});
