import type { Said } from '../../commands/commands-on.js';
import { already, type Deciding } from '../../vocabulary/index.js';
import type { IndividualContactState } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import { openPromise, promised } from '../domain/promise.js';
import type { KeepPromise } from './keep-promise.command.js';

/**
 * Says what came of a promise, as a code: nobody waits for the call any more.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`, `recorded_otherwise`
 */
export function keepPromise({ outcome }: Said<KeepPromise> & Deciding, state: IndividualContactState): readonly IndividualContactEvent[] {
  const promise = promised(state);
  if (promise.status === 'kept') return already(promise.outcome === outcome, 'outcome');
  openPromise(state);
  return [{ type: 'PromiseKept', data: { outcome } }];
}
