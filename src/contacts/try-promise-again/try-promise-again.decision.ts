import type { Told } from '../../commands/index.js';
import { isSameFact } from '../../vocabulary/index.js';
import { checkMayMove, checkPromiseDate, type IndividualContactEvent, type IndividualContactState, openPromise } from '../domain/index.js';
import type { TryPromiseAgain } from './try-promise-again.command.js';

/**
 * Says that nobody answered, and when it is tried again. Where it is to be tried then already, for the same reason, nothing is new.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`, `due_in_past`, `due_too_far`, `not_yours_to_move`
 */
export function tryPromiseAgain(command: Told<TryPromiseAgain>, state: IndividualContactState): readonly IndividualContactEvent[] {
  const promise = openPromise(state);
  const { dueAt, now } = command;
  if (promise.tried !== undefined && isSameFact(dueAt, promise.dueAt)) return [];
  checkMayMove(promise, command, 'dueAt');
  checkPromiseDate(dueAt, command, 'dueAt');
  return [{ type: 'PromiseTried', data: { triedAt: now, dueAt } }];
}
