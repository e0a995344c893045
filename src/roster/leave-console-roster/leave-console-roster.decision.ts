import type { Deciding } from '../../vocabulary/index.js';
import { known, type PersonEvent, type PersonState } from '../domain/index.js';

/**
 * A person no longer agrees to stand on the roster that consoles see; whether they are active does not matter.
 *
 * @throws Refusal `person_not_found`
 */
export function leaveConsoleRoster(command: Deciding & { readonly personId: string }, state: PersonState): readonly PersonEvent[] {
  if (!known(state).onConsoleRoster) return [];
  return [{ type: 'ConsoleRosterLeft', data: { said: command.actor === command.personId ? 'own' : 'coordinator' } }];
}
