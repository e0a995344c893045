import { fold } from '../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { credentialsValidUntilOf } from '../domain/member-facts.js';
import { known, personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, asCoordinator } from '../domain/person.testkit.js';
import { recordCredential } from './record-credential.decision.js';

const { given } = specificationOf(personEvolution, recordCredential);
const licence = (validUntil: string): PersonEvent => ({ type: 'CredentialRecorded', data: { kind: 'clinical_licence', validUntil } });
const peerUntil = (validUntil: string): PersonEvent => ({
  type: 'CredentialRecorded',
  data: { kind: 'peer_support_certificate', validUntil },
});
const holdUntil = (...events: PersonEvent[]) => credentialsValidUntilOf(known(fold(personEvolution, [...added(), ...events])));

describe('recording a credential', () => {
  it('records until when it holds, also that it has lapsed', () => {
    given(added())
      .when({ kind: 'clinical_licence', validUntil: '2027-06-30', ...asCoordinator })
      .then(licence('2027-06-30'));
    given(added())
      .when({ kind: 'clinical_licence', validUntil: '2025-06-30', ...asCoordinator })
      .then(licence('2025-06-30'));
  });

  it('does nothing when that is on record', () => {
    given([...added(), licence('2027-06-30')])
      .when({ kind: 'clinical_licence', validUntil: '2027-06-30', ...asCoordinator })
      .thenNothing();
  });

  it('counts as holding only while all kinds hold', () => {
    expect(holdUntil()).toBeNull();
    expect(holdUntil(licence('2027-06-30'), peerUntil('2026-12-31'))).toBe('2026-12-31');
  });

  it('replaces what was known of its kind', () => {
    expect(holdUntil(licence('2025-06-30'), licence('2027-06-30'))).toBe('2027-06-30');
  });

  it('refuses what is no day', () => {
    given(added())
      .when({ kind: 'clinical_licence', validUntil: '2027-06-31', ...asCoordinator })
      .thenRefused('day_malformed');
  });

  it('refuses a person who is not there', () => {
    const command = { kind: 'clinical_licence', validUntil: '2027-06-30' } as const;
    given([])
      .when({ ...command, ...asCoordinator })
      .thenRefused('person_not_found');
  });
});
