import type { Deciding } from '../../vocabulary/index.js';
import { type IndividualContactEvent, type IndividualContactState, isToBeKept, promisedContactKeptFor } from '../domain/index.js';

/**
 * Forgets whom to call back, where the promise is kept or taken back, or its contact was withdrawn: it exists only while a call is
 * due (docs/domain.md section 4). Nothing to do where the promise is open again, or nothing is kept.
 */
export function forgetPromisedContact({ now }: Deciding, state: IndividualContactState): readonly IndividualContactEvent[] {
  if (state?.promise?.contact === undefined || isToBeKept(state)) return [];
  return [{ type: 'PromisedContactForgotten', data: { keptFor: promisedContactKeptFor(state), forgottenAt: now } }];
}
