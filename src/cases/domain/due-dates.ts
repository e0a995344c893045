import { refuse } from '../../../libs/event-sourcing/index.js';
import { compareWhen, dayOf, type Deciding, type When } from '../../vocabulary/index.js';

const YEARS = 5;

/**
 * What is to be done falls due today or later, and within the years that anybody plans for: a date of a slip of the keyboard would
 * never be seen again (docs/domain.md section 5, rule 7).
 *
 * @param field that holds the date
 * @throws Refusal `due_in_past`, `due_too_far`
 */
export function checkDue(dueAt: When, deciding: Pick<Deciding, 'now' | 'zone'>, field: string): void {
  if (compareWhen(dueAt, dayOf(deciding.now, deciding.zone), deciding.zone) < 0) {
    refuse(
      'due_in_past',
      { en: 'A follow-up falls due today or later. Check the date.', es: 'Un seguimiento vence hoy o más tarde. Revise la fecha.' },
      field,
    );
  }
  checkNotTooFar(dueAt, deciding, field);
}

/** @throws Refusal `due_too_far` for what lies more than five years ahead */
export function checkNotTooFar(when: When, { now, zone }: Pick<Deciding, 'now' | 'zone'>, field: string): void {
  const today = dayOf(now, zone);
  const last = `${Number(today.slice(0, 4)) + YEARS}${today.slice(4)}`;
  if (dayOf(when, zone) <= last) return;
  refuse(
    'due_too_far',
    {
      en: 'That is more than five years ahead. Check the year.',
      es: 'Faltan más de cinco años. Revise el año.',
    },
    field,
  );
}
