import type { Said } from '../../commands/commands-on.js';
import { keptName, type Deciding } from '../../vocabulary/index.js';
import type { PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { AddPerson } from './add-person.command.js';

/**
 * Adds a person, who has no role and is on no team yet. Their id is that of the command, so that a double tap adds them
 * once. Namesakes are different people.
 *
 * @throws Refusal `name_missing`, `name_too_long`
 */
export function addPerson(command: Said<AddPerson> & Deciding, state: PersonState): readonly PersonEvent[] {
  if (state) return [];
  return [{ type: 'PersonAdded', data: { name: keptName(command.name) } }];
}
