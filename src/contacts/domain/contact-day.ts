import { refuse } from '../../../libs/event-sourcing/index.js';
import { dayOf, isDay, type Deciding } from '../../vocabulary/index.js';

/** A contact was on a day that there is, and that has come. @throws Refusal `day_malformed`, `day_in_future` */
export function checkContactDay(on: string, { now, zone }: Pick<Deciding, 'now' | 'zone'>): void {
  if (!isDay(on))
    refuse('day_malformed', {
      field: 'on',
      en: 'There is no such day. Give one as in 2026-11-23.',
      es: 'No existe ese día. Escríbalo como en 2026-11-23.',
    });
  if (on > dayOf(now, zone))
    refuse('day_in_future', {
      field: 'on',
      en: 'That day has not come yet. Log a contact once it took place.',
      es: 'Ese día aún no ha llegado. Registre un contacto cuando haya tenido lugar.',
    });
}
