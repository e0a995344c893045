import type { Deciding } from '../../vocabulary/index.js';
import { nameOf } from '../domain/name.js';
import { rosterKeepersOnly } from '../domain/permissions.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';

export interface RenamePersonCommand {
  readonly name: string;
}

/**
 * Puts a name right, or follows a change of it.
 *
 * @throws Refusal `person_not_found`, `roster_keepers_only`, `name_missing`, `name_too_long`
 */
export function renamePerson(command: RenamePersonCommand & Deciding, state: PersonState): readonly PersonEvent[] {
  rosterKeepersOnly(command);
  const person = known(state);
  const name = nameOf(command.name);
  return name === person.name ? [] : [{ type: 'PersonRenamed', data: { name } }];
}
