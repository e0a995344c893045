import type { Told } from '../../commands/index.js';
import { already } from '../../vocabulary/index.js';
import { type IndividualContactEvent, type IndividualContactState, openPromise, promised } from '../domain/index.js';
import type { KeepPromise } from './keep-promise.command.js';

/**
 * Says what came of a promise, as a code: nobody waits for the call any more.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`, `recorded_otherwise`
 */
export function keepPromise({ outcome }: Told<KeepPromise>, state: IndividualContactState): readonly IndividualContactEvent[] {
  const promise = promised(state);
  if (promise.status === 'kept') return already(promise.outcome === outcome, 'outcome');
  openPromise(state);
  return [{ type: 'PromiseKept', data: { outcome } }];
}
