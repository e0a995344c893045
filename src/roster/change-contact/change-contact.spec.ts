import { fold } from '../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { known, personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, asCoordinator as coordinator, asSelf as self } from '../domain/person.testkit.js';
import { changeContact } from './change-contact.decision.js';

const { given } = specificationOf(personEvolution, changeContact);
const asSelf = { ...self, keyedBy: 'command-1' };
const asCoordinator = { ...coordinator, keyedBy: 'command-1' };
const changed = (data: Extract<PersonEvent, { type: 'ContactChanged' }>['data']): PersonEvent => ({ type: 'ContactChanged', data });
const [phoneKey, mailKey] = ['roster.phone.command-1', 'roster.mail.command-1'];
/** With a key for each, as an earlier command has brought them. */
const both = [...added(), changed({ phone: 'box-1', mail: 'box-2', keptFor: { phone: 'roster.phone.1', mail: 'roster.mail.1' } })];

describe('changing how a person is reached', () => {
  it('keeps the sealed boxes that were given', () => {
    given(added())
      .when({ phone: 'box-1', mail: 'box-2', ...asSelf })
      .then(changed({ phone: 'box-1', mail: 'box-2', keptFor: { phone: phoneKey, mail: mailKey } }));
    given(added())
      .when({ phone: 'box-1', ...asCoordinator })
      .then(changed({ phone: 'box-1', keptFor: { phone: phoneKey } }));
  });

  it('leaves alone what is not given, and removes what the person no longer has, with its key', () => {
    const removed = changed({ mail: null, forgotten: ['roster.mail.1'] });
    given(both)
      .when({ remove: ['mail'], ...asSelf })
      .then(removed);
    expect(known(fold(personEvolution, [...both, removed])).contact).toEqual({ phone: 'box-1', mail: null });
  });

  it('forgets what is replaced', () => {
    given(both)
      .when({ phone: 'box-3', ...asSelf })
      .then(changed({ phone: 'box-3', keptFor: { phone: phoneKey }, forgotten: ['roster.phone.1'] }));
  });

  it('forgets what shared its key only where what stays has been sealed apart from it', () => {
    const together = [...added(), changed({ phone: 'box-1', mail: 'box-2' })];
    given(together)
      .when({ remove: ['phone'], apart: { mail: 'box-2 again' }, ...asSelf })
      .then(changed({ phone: null, mail: 'box-2 again', keptFor: { mail: mailKey }, forgotten: ['roster'] }));
    given(together)
      .when({ remove: ['phone'], ...asSelf })
      .then(changed({ phone: null }));
    given(together)
      .when({ remove: ['phone', 'mail'], ...asSelf })
      .then(changed({ phone: null, mail: null, forgotten: ['roster'] }));
  });

  it('refuses what is given and removed at once', () => {
    given(both)
      .when({ phone: 'box-3', remove: ['phone'], ...asSelf })
      .thenRefused('given_and_removed');
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
