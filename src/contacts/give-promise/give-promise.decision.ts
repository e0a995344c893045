import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { isSameFact } from '../../vocabulary/index.js';
import { checkPromiseDate, type IndividualContactEvent, type IndividualContactState, openPromise } from '../domain/index.js';
import type { GivePromise } from './give-promise.command.js';

/**
 * Gives a promise that has come to the desk to a member, for a date of its own: it is late already.
 *
 * @throws Refusal `promise_not_found`, `promise_ended`, `owner_unknown`, `due_in_past`, `due_too_far`
 */
export function givePromise(
  command: Told<GivePromise, { readonly mayBeGiven: boolean }>,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  const { owner, dueAt: before } = openPromise(state);
  const { memberId, dueAt, mayBeGiven } = command;
  if (!mayBeGiven)
    refuse('owner_unknown', {
      field: 'memberId',
      en: 'This person cannot take over the call. Choose another member.',
      es: 'Esta persona no puede hacerse cargo de la llamada. Elija a otro miembro.',
    });
  if (owner.kind === 'person' && owner.personId === memberId && isSameFact(dueAt, before)) return [];
  checkPromiseDate(dueAt, command, 'dueAt');
  return [{ type: 'PromiseGiven', data: { memberId, dueAt } }];
}
