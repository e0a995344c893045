import { MoreThanOrEqual } from 'typeorm';
import type { StoredEvent } from '../../../libs/event-sourcing/index.js';
import type { Forgettings } from '../../commands/index.js';
import { contactOf, type IndividualContactEvent } from '../domain/index.js';
import { ForgottenPromisedContactRow } from '../reading/forgotten-promised-contact.entity.js';

/** Every key of whom to call back that was ever destroyed. */
export const forgottenPromisedContacts: Forgettings = {
  projection: 'own_contacts',
  list: async (dataSource, since = '') => {
    const rows = await dataSource.getRepository(ForgottenPromisedContactRow).findBy({ forgottenAt: MoreThanOrEqual(since) });
    return rows.map(({ contactId, keptFor, forgottenAt }) => ({ subject: contactId, keptFor, at: forgottenAt }));
  },
  ofStream: (stream, history) => {
    const subject = contactOf(stream);
    return (history as readonly StoredEvent<IndividualContactEvent>[]).flatMap(({ event, version }) => {
      // Such a stream holds an event that nobody understands, and it may be this very one.
      if (subject === null || event.type !== 'PromisedContactForgotten' || version !== 1) return [];
      const { keptFor, forgottenAt } = event.data ?? {};
      return typeof keptFor === 'string' && typeof forgottenAt === 'string' ? [{ subject, keptFor, at: forgottenAt }] : [];
    });
  },
};
