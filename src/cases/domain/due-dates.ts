import { refuse } from '../../../libs/event-sourcing/index.js';
import { checkNotTooFar, compareWhen, dayOf, type Deciding, type When } from '../../vocabulary/index.js';

/**
 * What is to be done falls due today or later, and within the years that anybody plans for: a date of a slip of the keyboard would
 * never be seen again (docs/domain.md section 5, rule 7).
 *
 * @param field that holds the date
 * @throws Refusal `due_in_past`, `due_too_far`
 */
export function checkDue(dueAt: When, deciding: Pick<Deciding, 'now' | 'zone'>, field: string): void {
  if (compareWhen(dueAt, dayOf(deciding.now, deciding.zone), deciding.zone) < 0) {
    refuse('due_in_past', {
      field,
      en: 'A follow-up falls due today or later. Check the date.',
      es: 'Un seguimiento vence hoy o más tarde. Revise la fecha.',
    });
  }
  checkNotTooFar(dueAt, deciding, field);
}
