import type { Said } from '../../commands/commands-on.js';
import { keptName, type Deciding } from '../../vocabulary/index.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { RenamePerson } from './rename-person.command.js';

/**
 * Puts a name right, or follows a change of it.
 *
 * @throws Refusal `person_not_found`, `name_missing`, `name_too_long`
 */
export function renamePerson(command: Said<RenamePerson> & Deciding, state: PersonState): readonly PersonEvent[] {
  const person = known(state);
  const name = keptName(command.name);
  return name === person.name ? [] : [{ type: 'PersonRenamed', data: { name } }];
}
