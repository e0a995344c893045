import type { Said } from '../../commands/commands-on.js';
import { isSameFact, type Deciding } from '../../vocabulary/index.js';
import type { IndividualContactState } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import { checkMayMove, checkPromiseDate } from '../domain/promise-date.js';
import { openPromise } from '../domain/promise.js';
import type { TryPromiseAgain } from './try-promise-again.command.js';

/**
 * Says that nobody answered, and when it is tried again. Where it is to be tried then already, for the same reason, nothing is new.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`, `due_in_past`, `due_too_far`, `not_yours_to_move`
 */
export function tryPromiseAgain(
  command: Said<TryPromiseAgain> & Deciding,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  const promise = openPromise(state);
  const { dueAt, now } = command;
  if (promise.tried !== undefined && isSameFact(dueAt, promise.dueAt)) return [];
  checkMayMove(promise, command, 'dueAt');
  checkPromiseDate(dueAt, command, 'dueAt');
  return [{ type: 'PromiseTried', data: { triedAt: now, dueAt } }];
}
