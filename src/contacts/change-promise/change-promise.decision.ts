import type { Said } from '../../commands/commands-on.js';
import { checkCorrection, isSameFact, onlySaid, type Deciding } from '../../vocabulary/index.js';
import type { IndividualContactState } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import { checkMayMove, checkPromiseDate } from '../domain/promise-date.js';
import { openPromise } from '../domain/promise.js';
import type { ChangePromise } from './change-promise.command.js';

/**
 * Moves an open promise to another date, or says who is to be called; the date with which it was made wrongly is put right so, too.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`, `nothing_to_correct`, `due_in_past`, `due_too_far`, `not_yours_to_move`
 */
export function changePromise(command: Said<ChangePromise> & Deciding, state: IndividualContactState): readonly IndividualContactEvent[] {
  const promise = openPromise(state);
  const { dueAt, contact } = command;
  checkCorrection({ dueAt, contact }, ['dueAt', 'contact']);
  const moved = dueAt !== undefined && !isSameFact(dueAt, promise.dueAt);
  if (moved) checkMayMove(promise, command, 'dueAt');
  if (moved) checkPromiseDate(dueAt, command, 'dueAt');
  if (!moved && contact === undefined) return [];
  return [{ type: 'PromiseChanged', data: { ...(moved && { dueAt }), ...onlySaid({ contact }) } }];
}
