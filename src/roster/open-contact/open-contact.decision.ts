import { forbid, refuse } from '../../../libs/event-sourcing/index.js';
import type { OpeningPurpose } from '../../vocabulary/index.js';
import { personNotFound, type Asker } from '../domain/asking.js';
import type { Person, PersonState } from '../domain/person.js';

/** In which capacity somebody looks at a contact: for the access log. */
export type OpeningRole = 'coordinator' | 'own_record';

const purposesOfCoordinators: readonly OpeningPurpose[] = ['arrange_response', 'roster_upkeep', 'console_roster'];

/**
 * Who may open how a person is reached, and why: a coordinator to arrange a response, to keep the roster, or for the
 * roster that consoles see, of those who agreed to stand on it; and everybody their own (docs/domain.md sections 2 and 6).
 *
 * @throws Refusal `contact_not_for_you`, `person_not_found`, `not_on_console_roster`
 */
export function mayOpenContact(
  asked: Asker & { readonly personId: string; readonly purpose: OpeningPurpose },
  state: PersonState,
): { readonly person: Person; readonly role: OpeningRole } {
  const role = roleOf(asked);
  const person = state ?? personNotFound();
  if (asked.purpose === 'console_roster' && !person.onConsoleRoster) {
    refuse(
      'not_on_console_roster',
      {
        en: 'This person has not agreed to stand on the console roster. Ask them first.',
        es: 'Esta persona no ha aceptado estar en la lista para consolas. Pregúntele primero.',
      },
      'purpose',
    );
  }
  return { person, role };
}

function roleOf({ actor, roles, personId, purpose }: Parameters<typeof mayOpenContact>[0]): OpeningRole {
  if (purpose === 'person_asked' && actor === personId) return 'own_record';
  if (purposesOfCoordinators.includes(purpose) && roles.includes('coordinator')) return 'coordinator';
  forbid('contact_not_for_you', {
    en:
      'Only a coordinator can open how a person is reached, to arrange a response, keep the roster or the console roster; ' +
      'your own is opened with the purpose person_asked. Ask the coordinator on duty.',
    es: 'Este contacto es para quienes lo necesitan en su trabajo. Pregunte a la coordinación de turno.',
  });
}
