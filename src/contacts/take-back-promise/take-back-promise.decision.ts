import type { Told } from '../../commands/index.js';
import { already } from '../../vocabulary/index.js';
import { type IndividualContactEvent, type IndividualContactState, openPromise, promised } from '../domain/index.js';
import type { TakeBackPromise } from './take-back-promise.command.js';

/**
 * Says that no call was promised. What is done is corrected instead.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`, `recorded_otherwise`
 */
export function takeBackPromise({ reason }: Told<TakeBackPromise>, state: IndividualContactState): readonly IndividualContactEvent[] {
  const { status, takenBackBecause } = promised(state);
  if (status === 'taken_back') return already(takenBackBecause === reason, 'reason');
  openPromise(state);
  return [{ type: 'PromiseTakenBack', data: { reason } }];
}
