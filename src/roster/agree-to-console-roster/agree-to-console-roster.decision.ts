import type { Deciding } from '../../vocabulary/index.js';
import { active, type PersonEvent, type PersonState } from '../domain/index.js';

/**
 * A person agrees to stand on the roster that consoles see, with name, agency, discipline and how to reach them: only
 * those who agreed stand on it (docs/domain.md section 1). A coordinator may record what they were told.
 *
 * @throws Refusal `person_not_found`, `person_inactive`
 */
export function agreeToConsoleRoster(command: Deciding & { readonly personId: string }, state: PersonState): readonly PersonEvent[] {
  if (active(state).onConsoleRoster) return [];
  return [{ type: 'ConsoleRosterAgreed', data: { said: command.actor === command.personId ? 'own' : 'coordinator' } }];
}
