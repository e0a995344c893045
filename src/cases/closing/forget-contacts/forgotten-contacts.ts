import type { Forgettings } from '../../../commands/context.js';
import { ForgottenContacts } from './forgotten-contacts.entity.js';

/** Every key of a case that was ever destroyed. */
export const forgottenContacts: Forgettings = {
  projection: 'kept_contacts',
  list: async (dataSource) => {
    const rows = await dataSource.getRepository(ForgottenContacts).find();
    return rows.map(({ caseId, keptFor, forgottenAt }) => ({ subject: caseId, keptFor, at: forgottenAt }));
  },
};
