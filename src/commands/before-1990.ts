import { refuse } from '../../libs/event-sourcing/index.js';
import { dayOf, isMoment } from '../vocabulary/index.js';

const FIRST_DAY = '1990-01-01';

/**
 * Refuses a moment that is written as one of 1990 and was still 1989 where the program is: what a single field may hold is judged
 * without a zone, so this is asked of whatever is sent.
 *
 * @throws Refusal `date_before_1990`
 */
export function refuseBefore1990(said: unknown, zone: string, path: readonly string[] = []): void {
  if (typeof said === 'string') {
    if (!said.startsWith(FIRST_DAY) || !isMoment(said) || dayOf(said, zone) >= FIRST_DAY) return;
    refuse('date_before_1990', {
      field: path.join('.'),
      en: 'This was before 1990 in the time of the program. Check the date and the offset.',
      es: 'Esto fue antes de 1990 en la hora del programa. Compruebe la fecha y el desfase horario.',
    });
  }
  if (typeof said === 'object' && said !== null) {
    for (const [name, value] of Object.entries(said)) refuseBefore1990(value, zone, [...path, name]);
  }
}
