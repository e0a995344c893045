import { rowProjection, type Projection } from '../../../libs/read-side/index.js';
import { contactEvolution } from '../domain/individual-contact.js';
import { contactOf, type IndividualContactEvent } from '../domain/individual-contact.events.js';
import { OwnContactRow } from './own-contact.entity.js';

/** The contacts of each member, for that member alone. A change of what `IndividualContact` holds needs the next version. */
export const ownContacts: Projection = rowProjection<OwnContactRow, IndividualContactEvent>({
  name: 'own_contacts',
  version: 2,
  entity: OwnContactRow,
  mark: 'revision',
  keysOf: ({ stream }) => {
    const contactId = contactOf(stream);
    return contactId === null ? [] : [contactId];
  },
  evolve: (row, { event, revision }, contactId) => {
    const contact = contactEvolution.evolve(row?.contact ?? null, event);
    if (contact === null) return undefined;
    const { memberId, facts, withdrawnBecause } = contact;
    const caseId = withdrawnBecause === null ? (facts.caseId ?? null) : null;
    return { contactId, memberId, on: facts.on, caseId, contact, revision };
  },
});
