import type { Deciding } from '../../vocabulary/index.js';
import { nameOf } from '../domain/name.js';
import { rosterKeepersOnly } from '../domain/permissions.js';
import type { PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';

export interface AddPersonCommand {
  readonly name: string;
}

/**
 * Adds a person, who has no role and is on no team yet. Their id is that of the command, so that a double tap adds them
 * once. Namesakes are different people.
 *
 * @throws Refusal `roster_keepers_only`, `name_missing`, `name_too_long`
 */
export function addPerson(command: AddPersonCommand & Deciding, state: PersonState): readonly PersonEvent[] {
  rosterKeepersOnly(command);
  if (state) return [];
  return [{ type: 'PersonAdded', data: { name: nameOf(command.name) } }];
}
