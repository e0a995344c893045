import { refuse } from '../../../libs/event-sourcing/index.js';
import { ask, refuseBy } from '../../rights.js';
import type { OpeningPurpose } from '../../vocabulary/index.js';
import { type Asker, known, type Person, type PersonState } from '../domain/index.js';

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
  const person = known(state);
  if (asked.purpose === 'console_roster' && !person.onConsoleRoster)
    refuse('not_on_console_roster', {
      field: 'purpose',
      en: 'This person has not agreed to stand on the console roster. Ask them first.',
      es: 'Esta persona no ha aceptado estar en la lista para consolas. Pregúntele primero.',
    });
  return { person, role };
}

function roleOf({ personId, purpose, ...asker }: Parameters<typeof mayOpenContact>[0]): OpeningRole {
  if (purpose === 'person_asked') return ask('open_own_contact', asker, personId) && 'own_record';
  if (purposesOfCoordinators.includes(purpose)) return ask('open_contact', asker) && 'coordinator';
  return refuseBy('open_contact');
}
