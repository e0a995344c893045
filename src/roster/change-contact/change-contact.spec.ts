import { fold } from '../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { known, personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, asCoordinator, asSelf } from '../domain/person.testkit.js';
import { changeContact } from './change-contact.decision.js';

const { given } = specificationOf(personEvolution, changeContact);
const changed = (data: { phone?: string | null; mail?: string | null }): PersonEvent => ({ type: 'ContactChanged', data });

describe('changing how a person is reached', () => {
  it('keeps the sealed boxes that were given', () => {
    given(added())
      .when({ phone: 'box-1', mail: 'box-2', ...asSelf })
      .then(changed({ phone: 'box-1', mail: 'box-2' }));
    given(added())
      .when({ phone: 'box-1', ...asCoordinator })
      .then(changed({ phone: 'box-1' }));
  });

  it('leaves alone what is not given, and removes what the person no longer has', () => {
    const both = [...added(), changed({ phone: 'box-1', mail: 'box-2' })];
    given(both)
      .when({ remove: ['mail'], ...asSelf })
      .then(changed({ mail: null }));
    expect(known(fold(personEvolution, [...both, changed({ mail: null })])).contact).toEqual({ phone: 'box-1', mail: null });
  });

  it('keeps a box that is given, also where the same is to be removed', () => {
    given([...added(), changed({ phone: 'box-1' })])
      .when({ phone: 'box-2', remove: ['phone'], ...asSelf })
      .then(changed({ phone: 'box-2' }));
  });

  it('does nothing when nothing is given, or what is to be removed is not there', () => {
    given(added()).when(asSelf).thenNothing();
    given(added())
      .when({ remove: ['phone', 'mail'], ...asSelf })
      .thenNothing();
  });

  it('refuses a person who is not there', () => {
    given([])
      .when({ phone: 'box-1', ...asCoordinator })
      .thenRefused('person_not_found');
  });
});
