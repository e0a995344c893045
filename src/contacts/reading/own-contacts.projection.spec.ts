import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import { aContact, facts, member, withdrawn } from '../domain/contact.testkit.js';
import { contactStream, type IndividualContactEvent } from '../domain/individual-contact.events.js';
import { OwnContactRow } from './own-contact.entity.js';
import { ownContacts } from './own-contacts.projection.js';

const contactId = 'd0000000-0000-4000-8000-000000000001';
const of = (events: readonly IndividualContactEvent[]) => events.map((event) => ({ stream: contactStream(contactId), event }));

describe('the contacts of each member', () => {
  const specification = projectionSpecification(ownContacts);

  it('hold a contact as its events have left it, on the day on which it was after all', async () => {
    const corrected: IndividualContactEvent = {
      type: 'IndividualContactCorrected',
      data: { change: { on: '2026-10-31', minutes: 25 }, notKnown: ['referral'], reason: 'mistyped' },
    };
    await specification.given(...of([...aContact({ referral: 'eap' }), corrected])).thenRows(OwnContactRow, [
      {
        contactId,
        memberId: member,
        on: '2026-10-31',
        caseId: null,
        contact: {
          memberId: member,
          facts: { ...facts, on: '2026-10-31', minutes: 25 },
          correctedBecause: 'mistyped',
          withdrawnBecause: null,
        },
        promiseOwner: null,
        promiseDue: null,
        atDesk: false,
        awaitsDesk: null,
        datedRevision: null,
        forgetAt: null,
        endedBy: null,
        revision: 1,
      },
    ]);
  });

  it('know which were withdrawn', async () => {
    await specification
      .given(...of([...aContact(), withdrawn]))
      .thenRows(OwnContactRow, [expect.objectContaining({ contact: expect.objectContaining({ withdrawnBecause: 'mistyped' }) })]);
  });

  it('belong to a case for as long as they count', async () => {
    const caseId = 'e0000000-0000-4000-8000-00000000000a';
    await specification.given(...of(aContact({ caseId }))).thenRows(OwnContactRow, [expect.objectContaining({ caseId })]);
    await specification
      .given(...of([...aContact({ caseId }), withdrawn]))
      .thenRows(OwnContactRow, [expect.objectContaining({ caseId: null })]);
  });

  it('are none of the business of other streams', async () => {
    await specification.given({ stream: `case-${contactId}`, event: withdrawn }).thenRows(OwnContactRow, []);
  });
});
