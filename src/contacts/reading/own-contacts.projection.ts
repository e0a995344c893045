import type { StoredEvent } from '../../../libs/event-sourcing/index.js';
import { projectionOf, rowsOf } from '../../../libs/read-side/index.js';
import { personOf, type PersonEvent } from '../../roster/domain/person.events.js';
import { contactEvolution } from '../domain/individual-contact.js';
import { contactOf, type IndividualContactEvent } from '../domain/individual-contact.events.js';
import { mayHavePromises } from '../domain/promise-admission.js';
import { ForgottenPromisedContactRow } from './forgotten-promised-contact.entity.js';
import { OwnContactRow } from './own-contact.entity.js';
import { promiseColumns } from './promise-columns.js';
import { PromiseKeeperRow } from './promise-keeper.entity.js';

const ofPeople: readonly PersonEvent['type'][] = ['PersonAdded', 'RoleGranted', 'RoleRevoked', 'PersonDeactivated', 'PersonReactivated'];

/**
 * The contacts of each member with their promises, for that member alone; who can keep promises; and what was forgotten. A change
 * of what `IndividualContact` holds needs the next version.
 */
export const ownContacts = projectionOf({
  name: 'own_contacts',
  version: 3,
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
    rowsOf<PromiseKeeperRow, PersonEvent>({
      entity: PromiseKeeperRow,
      mark: 'revision',
      keysOf: ({ stream, event }) => {
        const personId = personOf(stream);
        return personId !== null && ofPeople.includes(event.type) ? [personId] : [];
      },
      evolve: (row, stored, personId) => {
        const { id: changedBy, revision } = stored;
        const after = { ...(row ?? { personId, active: true, roles: [] }), ...changeBy(row?.roles ?? [], stored) };
        return { ...after, keeps: after.active && mayHavePromises(after.roles), changedBy, revision };
      },
    }),
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

function changeBy(
  roles: PromiseKeeperRow['roles'],
  { event }: StoredEvent<PersonEvent>,
): Partial<Pick<PromiseKeeperRow, 'active' | 'roles'>> {
  switch (event.type) {
    case 'RoleGranted':
      return { roles: [...roles.filter((role) => role !== event.data.role), event.data.role] };
    case 'RoleRevoked':
      return { roles: roles.filter((role) => role !== event.data.role) };
    case 'PersonDeactivated':
      return { active: false };
    case 'PersonReactivated':
      return { active: true };
    default:
      return {};
  }
}
