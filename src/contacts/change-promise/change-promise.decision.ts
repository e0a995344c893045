import type { Told } from '../../commands/index.js';
import { checkCorrection, isSameFact, onlySaid } from '../../vocabulary/index.js';
import { checkMayMove, checkPromiseDate, type IndividualContactEvent, type IndividualContactState, openPromise } from '../domain/index.js';
import type { ChangePromise } from './change-promise.command.js';

/**
 * Moves an open promise to another date, or says who is to be called; the date with which it was made wrongly is put right so, too.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`, `nothing_to_correct`, `due_in_past`, `due_too_far`, `not_yours_to_move`
 */
export function changePromise(command: Told<ChangePromise>, state: IndividualContactState): readonly IndividualContactEvent[] {
  const promise = openPromise(state);
  const { dueAt, contact } = command;
  checkCorrection({ dueAt, contact }, ['dueAt', 'contact']);
  const moved = dueAt !== undefined && !isSameFact(dueAt, promise.dueAt);
  if (moved) checkMayMove(promise, command, 'dueAt');
  if (moved) checkPromiseDate(dueAt, command, 'dueAt');
  if (!moved && contact === undefined) return [];
  return [{ type: 'PromiseChanged', data: { ...(moved && { dueAt }), ...onlySaid({ contact }) } }];
}
