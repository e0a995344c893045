import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { onlySaid } from '../../vocabulary/index.js';
import { checkNotWithdrawn, checkPromiseDate, type IndividualContactEvent, type IndividualContactState, logged } from '../domain/index.js';
import type { PromiseCallBack } from './promise-call-back.command.js';

/**
 * Promises to call back, with a contact that was logged: one promise at a time, so that nobody wonders which is meant.
 *
 * @throws Refusal `individual_contact_not_found`, `contact_withdrawn`, `promised_already`, `due_in_past`, `due_too_far`
 */
export function promiseCallBack(command: Told<PromiseCallBack>, state: IndividualContactState): readonly IndividualContactEvent[] {
  const current = logged(state);
  checkNotWithdrawn(current);
  if (current.promise?.status === 'open')
    refuse('promised_already', {
      en: 'A call was promised with this contact already. Give that promise another date.',
      es: 'Con este contacto ya se prometió una llamada. Dé otra fecha a esa promesa.',
    });
  const { dueAt, contact } = command;
  checkPromiseDate(dueAt, command, 'dueAt');
  return [{ type: 'CallBackPromised', data: { dueAt, ...onlySaid({ contact }) } }];
}
