import type { Said } from '../../commands/commands-on.js';
import { already, type Deciding } from '../../vocabulary/index.js';
import type { IndividualContactState } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import { openPromise, promised } from '../domain/promise.js';
import type { TakeBackPromise } from './take-back-promise.command.js';

/**
 * Says that no call was promised. What is done is corrected instead.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`, `recorded_otherwise`
 */
export function takeBackPromise(
  { reason }: Said<TakeBackPromise> & Deciding,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  const { status, takenBackBecause } = promised(state);
  if (status === 'taken_back') return already(takenBackBecause === reason, 'reason');
  openPromise(state);
  return [{ type: 'PromiseTakenBack', data: { reason } }];
}
