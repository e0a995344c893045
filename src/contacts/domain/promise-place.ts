import type { IndividualContactState } from './individual-contact.js';

/**
 * Where whom to call back is kept sealed: under a key of this contact alone, another one after each forgetting. The field id is permanent.
 */
export function promisedContactPlace(contactId: string, state: IndividualContactState) {
  return { subject: contactId, keptFor: promisedContactKeptFor(state), field: 'contact.promised_call_back' };
}

/** What the key is for that seals whom to call back now. */
export function promisedContactKeptFor(state: IndividualContactState): string {
  const times = state?.promise?.timesForgotten ?? 0;
  return times === 0 ? 'promise' : `promise.${times + 1}`;
}
