import { refuse } from '../../../libs/event-sourcing/index.js';
import { checkNotTooFar, compareWhen, dayOf, type Deciding, type When } from '../../vocabulary/index.js';

/**
 * Somebody is called back today or later, and within the years that anybody plans for.
 *
 * @param field that holds the date
 * @throws Refusal `due_in_past`, `due_too_far`
 */
export function checkPromiseDate(dueAt: When, deciding: Pick<Deciding, 'now' | 'zone'>, field: string): void {
  if (compareWhen(dueAt, dayOf(deciding.now, deciding.zone), deciding.zone) < 0)
    refuse(
      'due_in_past',
      { en: 'Promise a call for today or later. Check the date.', es: 'Prometa una llamada para hoy o más tarde. Revise la fecha.' },
      field,
    );
  checkNotTooFar(dueAt, deciding, field);
}
