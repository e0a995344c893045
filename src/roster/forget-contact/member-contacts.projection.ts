import type { StoredEvent } from '../../../libs/event-sourcing/index.js';
import { projectionOf, rowsOf } from '../../../libs/read-side/index.js';
import { instantOf } from '../../vocabulary/index.js';
import { type PersonEvent, personOf } from '../domain/index.js';
import { ForgottenMemberContacts } from './forgotten-member-contacts.entity.js';
import { forgottenBy } from './forgotten-member-contacts.js';
import { KeptMemberContacts } from './kept-member-contacts.entity.js';

const relevant: readonly PersonEvent['type'][] = ['ContactChanged', 'MemberContactForgotten', 'PersonDeactivated', 'PersonReactivated'];

/** Whose contact is kept, and what of it was forgotten. */
export const memberContactsProjection = projectionOf({
  name: 'member_contacts',
  version: 1,
  parts: [
    rowsOf<KeptMemberContacts, PersonEvent>({
      entity: KeptMemberContacts,
      mark: 'revision',
      keysOf: ({ stream, event }) => {
        const personId = personOf(stream);
        return personId !== null && relevant.includes(event.type) ? [personId] : [];
      },
      evolve: (row, stored, personId) => {
        const { id, revision } = stored;
        const before = row ?? { personId, phone: false, mail: false, keeps: false, inactiveSince: null, changedBy: id, revision };
        const after = { ...before, ...changeBy(stored), changedBy: id };
        return { ...after, keeps: after.phone || after.mail };
      },
    }),
    rowsOf<ForgottenMemberContacts, PersonEvent>({
      entity: ForgottenMemberContacts,
      keysOf: (stored) => forgottenBy(stored).map(({ id }) => id),
      evolve: (_row, stored, key) => forgottenBy(stored).find(({ id }) => id === key),
    }),
  ],
});

function changeBy({ event, metadata }: StoredEvent<PersonEvent>): Partial<KeptMemberContacts> {
  switch (event.type) {
    case 'ContactChanged': {
      const { phone, mail } = event.data;
      return { ...(phone !== undefined && { phone: phone !== null }), ...(mail !== undefined && { mail: mail !== null }) };
    }
    case 'MemberContactForgotten':
      return { phone: false, mail: false };
    case 'PersonDeactivated':
      return { inactiveSince: new Date(instantOf(metadata.recordedAt)) };
    case 'PersonReactivated':
      return { inactiveSince: null };
    default:
      return {};
  }
}
