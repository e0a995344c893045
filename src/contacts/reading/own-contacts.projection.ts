import { projectionOf, rowsOf } from '../../../libs/read-side/index.js';
import { standingOf } from '../../roster/standing.queries.js';
import { contactEvolution, contactOf, type IndividualContactEvent, mayHavePromises } from '../domain/index.js';
import { ForgottenPromisedContactRow } from './forgotten-promised-contact.entity.js';
import { OwnContactRow } from './own-contact.entity.js';
import { promiseColumns } from './promise-columns.js';
import { PromiseKeeperRow } from './promise-keeper.entity.js';

/**
 * The contacts of each member with their promises, for that member alone; who can keep promises; and what was forgotten. A change
 * of what `IndividualContact` holds needs the next version.
 */
export const ownContacts = projectionOf({
  name: 'own_contacts',
  version: 4,
  parts: [
    rowsOf<OwnContactRow, IndividualContactEvent>({
      entity: OwnContactRow,
      mark: 'revision',
      keysOf: ({ stream }) => {
        const contactId = contactOf(stream);
        return contactId === null ? [] : [contactId];
      },
      evolve: (row, stored, contactId) => {
        const contact = contactEvolution.evolve(row?.contact ?? null, withoutBox(stored.event));
        if (contact === null) return undefined;
        const { memberId, facts, withdrawnBecause } = contact;
        const caseId = withdrawnBecause === null ? (facts.caseId ?? null) : null;
        const { revision } = stored;
        return { contactId, memberId, on: facts.on, caseId, contact, revision, ...promiseColumns(row, contact, stored) };
      },
    }),
    standingOf(PromiseKeeperRow, mayHavePromises),
    rowsOf<ForgottenPromisedContactRow, IndividualContactEvent>({
      entity: ForgottenPromisedContactRow,
      keysOf: ({ id, stream, event }) => (contactOf(stream) !== null && event.type === 'PromisedContactForgotten' ? [id] : []),
      evolve: (_row, { stream, event }, id) =>
        event.type === 'PromisedContactForgotten' ? { id, contactId: contactOf(stream)!, ...event.data } : undefined,
    }),
  ],
});

/** That something sealed is there, and nothing of it. */
function withoutBox(event: IndividualContactEvent): IndividualContactEvent {
  if ((event.type !== 'CallBackPromised' && event.type !== 'PromiseChanged') || event.data.contact === undefined) return event;
  return { ...event, data: { ...event.data, contact: 'sealed' } } as IndividualContactEvent;
}
