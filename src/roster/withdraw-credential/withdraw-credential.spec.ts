import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { memberFound } from '../domain/member-found.js';
import { known, personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, asCoordinator, someoneElse } from '../domain/person.testkit.js';
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

  it('is known for the team roles that it was for, until one is on record again', () => {
    const roles = (events: readonly PersonEvent[]) => memberFound(someoneElse, known(stateOf(events))).credentialWithdrawnFor;
    const stateOf = (events: readonly PersonEvent[]) => events.reduce(personEvolution.evolve, personEvolution.initial);
    expect(roles(added())).toEqual([]);
    expect(roles(dog)).toEqual([]);
    expect(roles([...dog, withdrawn])).toEqual(['dog_handler']);
    expect(roles([...dog, withdrawn, ...dog.slice(-1)])).toEqual([]);
    const peerKinds = ['peer_support_certificate', 'crisis_intervention_certificate'] as const;
    const both = peerKinds.map((kind): PersonEvent => ({ type: 'CredentialRecorded', data: { kind, validUntil: '2026-12-31' } }));
    const one: PersonEvent = { type: 'CredentialWithdrawn', data: { kind: 'peer_support_certificate' } };
    expect(roles([...added(), ...both, one])).toEqual([]);
  });

  it('refuses a person who is not there', () => {
    given([])
      .when({ kind: 'therapy_dog_certificate', ...asCoordinator })
      .thenRefused('person_not_found');
  });
});
