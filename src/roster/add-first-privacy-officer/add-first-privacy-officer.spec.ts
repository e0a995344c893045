import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import { added, someoneElse } from '../domain/person.testkit.js';
import { addFirstPrivacyOfficer } from './add-first-privacy-officer.decision.js';

const { given } = specificationOf(personEvolution, addFirstPrivacyOfficer);
const said = { name: 'Robin Vale', officers: [], known: null } as const;

describe('adding the first privacy officer', () => {
  it('makes somebody new a privacy officer and nothing else', () => {
    given([])
      .when(said)
      .then(...added('privacy_officer'));
  });

  it('is refused where there is one, however they became it', () => {
    given(added('privacy_officer')).when(said).thenRefused('privacy_officer_exists');
    given([])
      .when({ ...said, officers: [someoneElse] })
      .thenRefused('privacy_officer_exists');
  });

  it('is refused under the name of somebody who is there: two people grant roles', () => {
    given([])
      .when({ ...said, known: 'Robin Vale' })
      .thenRefused('name_known');
  });

  it('refuses somebody without a name', () => {
    given([])
      .when({ ...said, name: '' })
      .thenRefused('name_missing');
  });
});
