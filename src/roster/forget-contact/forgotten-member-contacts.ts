import { MoreThanOrEqual } from 'typeorm';
import type { StoredEvent } from '../../../libs/event-sourcing/index.js';
import type { Forgettings } from '../../commands/index.js';
import { type PersonEvent, personOf } from '../domain/index.js';
import { ForgottenMemberContacts } from './forgotten-member-contacts.entity.js';

/** Every key of a person's contact that was ever destroyed: removed, replaced, or long after they were deactivated. */
export const forgottenMemberContacts: Forgettings = {
  projection: 'member_contacts',
  list: async (dataSource, since = '') =>
    shreddingsOf(await dataSource.getRepository(ForgottenMemberContacts).findBy({ forgottenAt: MoreThanOrEqual(since) })),
  ofStream: (_stream, history) => shreddingsOf((history as readonly StoredEvent<PersonEvent>[]).flatMap(forgottenBy)),
};

/** What an event says of keys that were destroyed; nothing where it cannot be understood. */
export function forgottenBy({ id, stream, event, version, metadata }: StoredEvent<PersonEvent>): readonly ForgottenMemberContacts[] {
  const personId = personOf(stream);
  if (personId === null || version !== 1 || (event.type !== 'ContactChanged' && event.type !== 'MemberContactForgotten')) return [];
  const forgotten: unknown = event.data?.forgotten;
  if (!Array.isArray(forgotten)) return [];
  return (forgotten as readonly string[]).map((keptFor) => ({
    id: `${id}/${keptFor}`,
    personId,
    keptFor,
    forgottenAt: metadata.recordedAt,
  }));
}

function shreddingsOf(rows: readonly ForgottenMemberContacts[]) {
  return rows.map(({ personId, keptFor, forgottenAt }) => ({ subject: personId, keptFor, at: forgottenAt }));
}
