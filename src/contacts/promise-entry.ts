import type { PromiseEntry } from './contacts.queries.js';
import type { IndividualContact } from './domain/index.js';

/** What somebody who owes a call, or the desk, sees of a promise. @param names of people by their ids */
export function promiseEntry(
  contactId: string,
  { memberId, facts: { on, mode, discipline }, promise }: IndividualContact,
  reader: string,
  names: Readonly<Record<string, string>>,
): PromiseEntry {
  const { dueAt, owner, contact, escalated, tried } = promise!;
  return {
    contactId,
    dueAt,
    promisedBy: memberId === reader ? null : (names[memberId] ?? '-'),
    madeWith: memberId === reader ? { on, mode, discipline } : null,
    ownerName: owner.kind === 'desk' ? null : (names[owner.personId] ?? '-'),
    own: owner.kind === 'person' && owner.personId === reader,
    hasContact: contact !== undefined,
    escalated,
    tried: tried ?? null,
  };
}
