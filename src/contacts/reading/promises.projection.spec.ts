import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import { aContact, escalated, forgotten, kept, member, otherMember, promised, takenBack, withdrawn } from '../domain/contact.testkit.js';
import { contactStream, type IndividualContactEvent } from '../domain/individual-contact.events.js';
import { ForgottenPromisedContactRow } from './forgotten-promised-contact.entity.js';
import { OwnContactRow } from './own-contact.entity.js';
import { ownContacts } from './own-contacts.projection.js';
import { PromiseKeeperRow } from './promise-keeper.entity.js';

const contactId = 'd0000000-0000-4000-8000-000000000001';
const recordedAt = '2026-11-23T12:00:00.000Z';
const of = (...events: readonly IndividualContactEvent[]) =>
  events.map((event) => ({ stream: contactStream(contactId), event, recordedAt }));
const row = (has: Partial<OwnContactRow>) => expect.objectContaining(has) as OwnContactRow;
const noon = new Date('2026-11-24T12:00:00.000Z');

describe('the promises in the list of contacts', () => {
  const specification = projectionSpecification(ownContacts);

  it('say whose they are and when they are due, and nothing of what is sealed', async () => {
    const due = { promiseOwner: member, promiseDue: noon, awaitsDesk: noon, atDesk: false, forgetAt: null };
    await specification.given(...of(...aContact(), promised({ contact: 'the box' }))).thenRows(OwnContactRow, [row(due)]);
    await specification
      .given(...of(...aContact(), promised({ contact: 'the box' })))
      .thenRows(OwnContactRow, [expect.not.objectContaining({ contact: expect.objectContaining({ promise: { contact: 'the box' } }) })]);
  });

  it('come to the desk when it is told, and go from it to a member', async () => {
    await specification
      .given(...of(...aContact(), promised(), escalated))
      .thenRows(OwnContactRow, [row({ promiseOwner: member, atDesk: true, awaitsDesk: null })]);
    await specification
      .given(...of(...aContact(), promised(), { type: 'PromisePassedToDesk', data: { from: member } }))
      .thenRows(OwnContactRow, [row({ promiseOwner: null, atDesk: true, awaitsDesk: null })]);
    const toOther: IndividualContactEvent = { type: 'PromiseGiven', data: { memberId: otherMember, dueAt: '2026-11-24' } };
    await specification
      .given(...of(...aContact(), promised(), escalated, toOther))
      .thenRows(OwnContactRow, [row({ promiseOwner: otherMember, atDesk: false, awaitsDesk: noon })]);
  });

  it('have whom to call forgotten an hour after the call, and at once where there was none', async () => {
    const [at, later] = [new Date(recordedAt), new Date('2026-11-23T13:00:00.000Z')];
    const ended = { promiseOwner: null, promiseDue: null, atDesk: false, awaitsDesk: null };
    await specification.given(...of(...aContact(), promised(), kept)).thenRows(OwnContactRow, [row({ ...ended, forgetAt: later })]);
    await specification.given(...of(...aContact(), promised(), takenBack)).thenRows(OwnContactRow, [row({ ...ended, forgetAt: at })]);
    await specification.given(...of(...aContact(), promised(), kept, withdrawn)).thenRows(OwnContactRow, [row({ ...ended, forgetAt: at })]);
    await specification
      .given(...of(...aContact(), promised(), kept, { type: 'PromiseCorrected', data: { reason: 'mistyped' } }))
      .thenRows(OwnContactRow, [row({ promiseOwner: member, forgetAt: null })]);
  });

  it('keep what was forgotten, to forget it again after a restored backup', async () => {
    await specification
      .given(...of(...aContact(), promised(), kept, forgotten))
      .thenRows(ForgottenPromisedContactRow, [expect.objectContaining({ contactId, ...forgotten.data })]);
    await specification.given(...of(...aContact(), promised(), kept, forgotten)).thenRows(OwnContactRow, [row({ forgetAt: null })]);
  });

  it('know who can keep them', async () => {
    const person = (...events: readonly { readonly type: string; readonly data: object }[]) =>
      events.map((event) => ({ stream: `person-${member}`, event }));
    const begun = person(
      { type: 'PersonAdded', data: { name: 'Pat' } },
      { type: 'RoleGranted', data: { role: 'peer_member' } },
      { type: 'RoleGranted', data: { role: 'approver' } },
    );
    const keeps = (able: boolean) => [expect.objectContaining({ personId: member, able })];
    await specification.given(...(begun as never[])).thenRows(PromiseKeeperRow, keeps(true));
    const revoked = person({ type: 'RoleRevoked', data: { role: 'peer_member' } });
    await specification.given(...([...begun, ...revoked] as never[])).thenRows(PromiseKeeperRow, keeps(false));
    const gone = person({ type: 'PersonDeactivated', data: {} });
    await specification.given(...([...begun, ...gone] as never[])).thenRows(PromiseKeeperRow, keeps(false));
  });
});
