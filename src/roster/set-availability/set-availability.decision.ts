import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { dayOf, isDay } from '../../vocabulary/index.js';
import { known, type PersonEvent, type PersonState } from '../domain/index.js';
import type { SetAvailability } from './set-availability.command.js';

/**
 * Says from which day on a person can be called, as they say themselves or have told a coordinator. No reason is asked:
 * participation is voluntary (docs/domain.md section 5, rule 9).
 *
 * @throws Refusal `person_not_found`, `day_malformed`, `day_past`
 */
export function setAvailability(command: Told<SetAvailability, { readonly personId: string }>, state: PersonState): readonly PersonEvent[] {
  const person = known(state);
  const { unavailableUntil = null } = command;
  if (unavailableUntil !== null) {
    if (!isDay(unavailableUntil))
      refuse('day_malformed', {
        field: 'unavailableUntil',
        en: 'Give the first day of being available again as in 2026-11-23.',
        es: 'Escriba el día como en 2026-11-23.',
      });
    if (unavailableUntil <= dayOf(command.now, command.zone))
      refuse('day_past', {
        field: 'unavailableUntil',
        en: 'That day has come. Give a later one, or leave it empty to be available at once.',
        es: 'Ese día ya llegó. Escriba uno posterior, o déjelo vacío si está disponible desde ahora.',
      });
  }
  return unavailableUntil === person.unavailableUntil ? [] : [{ type: 'AvailabilitySet', data: { unavailableUntil } }];
}
