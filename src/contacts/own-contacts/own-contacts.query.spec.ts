import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import { CountContactsOfCase } from '../contacts.queries.js';
import { aContact, facts, member, otherMember, promised, withdrawn } from '../domain/contact.testkit.js';
import { contactStream, type IndividualContactEvent } from '../domain/individual-contact.events.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';
import { ownContacts } from '../reading/own-contacts.projection.js';
import { CountContactsOfCaseHandler } from './contacts-of-case.query.js';
import { OwnContact, OwnContactHandler } from './own-contact.query.js';
import { OwnContacts, OwnContactsHandler } from './own-contacts.query.js';

const caseId = 'e0000000-0000-4000-8000-00000000000a';
const idOf = (number: number) => `d0000000-0000-4000-8000-00000000000${number}`;
const contact = (number: number, ...events: readonly IndividualContactEvent[]) =>
  events.map((event) => ({ stream: contactStream(idOf(number)), event }));
const reader = { actor: member, roles: ['peer_member'] };

describe('the contacts of a month, for the member who logged them', () => {
  const specification = projectionSpecification(ownContacts);
  beforeEach(async () => {
    await specification
      .given(
        ...contact(1, ...aContact({ caseId }), promised({ contact: 'the box' })),
        ...contact(2, ...aContact({ on: '2026-10-31' })),
        ...contact(3, ...aContact({ caseId }), withdrawn),
        ...contact(4, ...aContact({ caseId }, otherMember)),
      )
      .thenRows(
        OwnContactRow,
        [1, 2, 3, 4].map((number) => expect.objectContaining({ contactId: idOf(number) }) as OwnContactRow),
      );
  });

  it('are theirs alone, those that count, and say of a promise when it is due and nothing of whom to call', async () => {
    const shown = await new OwnContactsHandler(specification.dataSource()).execute(new OwnContacts(reader, '2026-11'));
    const promise = { status: 'open', dueAt: '2026-11-24', own: true };
    expect(shown).toEqual({ month: '2026-11', minutes: 20, contacts: [{ contactId: idOf(1), revision: 1, ...facts, caseId, promise }] });
    const one = (number: number) => new OwnContactHandler(specification.dataSource()).execute(new OwnContact(reader, idOf(number)));
    expect(await one(2)).toMatchObject({ on: '2026-10-31' });
    expect([await one(3), await one(4)]).toEqual([null, null]);
  });

  it('are counted for the case that they belong to, whosever they are', async () => {
    const count = new CountContactsOfCaseHandler(specification.dataSource());
    expect(await count.execute(new CountContactsOfCase(caseId))).toBe(2);
    expect(await count.execute(new CountContactsOfCase(idOf(1)))).toBe(0);
  });
});
