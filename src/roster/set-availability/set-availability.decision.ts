import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/commands-on.js';
import { dayOf, isDay, type Deciding } from '../../vocabulary/index.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { SetAvailability } from './set-availability.command.js';

/**
 * Says from which day on a person can be called, as they say themselves or have told a coordinator. No reason is asked:
 * participation is voluntary (docs/domain.md section 5, rule 9).
 *
 * @throws Refusal `person_not_found`, `day_malformed`, `day_past`
 */
export function setAvailability(
  command: Said<SetAvailability> & Deciding & { readonly personId: string },
  state: PersonState,
): readonly PersonEvent[] {
  const person = known(state);
  const { unavailableUntil = null } = command;
  if (unavailableUntil !== null) {
    if (!isDay(unavailableUntil)) {
      refuse(
        'day_malformed',
        { en: 'Give the first day of being available again as in 2026-11-23.', es: 'Escriba el día como en 2026-11-23.' },
        'unavailableUntil',
      );
    }
    if (unavailableUntil <= dayOf(command.now, command.zone)) {
      refuse(
        'day_past',
        {
          en: 'That day has come. Give a later one, or leave it empty to be available at once.',
          es: 'Ese día ya llegó. Escriba uno posterior, o déjelo vacío si está disponible desde ahora.',
        },
        'unavailableUntil',
      );
    }
  }
  return unavailableUntil === person.unavailableUntil ? [] : [{ type: 'AvailabilitySet', data: { unavailableUntil } }];
}
