import { MoreThanOrEqual } from 'typeorm';
import type { StoredEvent } from '../../../../libs/event-sourcing/index.js';
import type { Forgettings } from '../../../commands/index.js';
import { type CaseEvent, caseIdOf } from '../../domain/index.js';
import { ForgottenContacts } from './forgotten-contacts.entity.js';

/** Every key of a case that was ever destroyed. */
export const forgottenContacts: Forgettings = {
  projection: 'kept_contacts',
  list: async (dataSource, since = '') => {
    const rows = await dataSource.getRepository(ForgottenContacts).findBy({ forgottenAt: MoreThanOrEqual(since) });
    return rows.map(({ caseId, keptFor, forgottenAt }) => ({ subject: caseId, keptFor, at: forgottenAt }));
  },
  ofStream: (stream, history) => {
    const subject = caseIdOf(stream);
    return (history as readonly StoredEvent<CaseEvent>[]).flatMap(({ event, version }) => {
      // Such a stream holds an event that nobody understands, and it may be this very one.
      if (subject === null || event.type !== 'ContactsForgotten' || version !== 1 || !Array.isArray(event.data?.keptFor)) return [];
      return event.data.keptFor.map((keptFor) => ({ subject, keptFor, at: event.data.forgottenAt }));
    });
  },
};
