import { refuse } from '../../../libs/event-sourcing/index.js';
import { checkNotTooFar, compareWhen, dayOf, type Deciding, type When } from '../../vocabulary/index.js';
import type { CallBackPromise } from './promise.js';

/**
 * Whoever promised it moves it, and the desk what is the desk's. Moved from the desk it would be back with whoever let it lapse, and the
 * desk would see it no more.
 *
 * @param field that holds the date
 * @throws Refusal `not_yours_to_move`
 */
export function checkMayMove({ owner }: CallBackPromise, { actor }: Pick<Deciding, 'actor'>, field: string): void {
  if (owner.kind !== 'person' || owner.personId === actor) return;
  refuse('not_yours_to_move', {
    field,
    en: 'Only whoever promised it can move it. Call back yourself, or give it to a member.',
    es: 'Solo quien lo prometió puede cambiar la fecha. Llame usted, o dásela a un miembro.',
  });
}

/**
 * Somebody is called back today or later, and within the years that anybody plans for.
 *
 * @param field that holds the date
 * @throws Refusal `due_in_past`, `due_too_far`
 */
export function checkPromiseDate(dueAt: When, deciding: Pick<Deciding, 'now' | 'zone'>, field: string): void {
  if (compareWhen(dueAt, dayOf(deciding.now, deciding.zone), deciding.zone) < 0)
    refuse('due_in_past', {
      field,
      en: 'Promise a call for today or later. Check the date.',
      es: 'Prometa una llamada para hoy o más tarde. Revise la fecha.',
    });
  checkNotTooFar(dueAt, deciding, field);
}
