import type { Said } from '../../commands/commands-on.js';
import { askOfNamesake, keptName, type Deciding, type NamesakeKnown } from '../../vocabulary/index.js';
import { personKnown, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { AddPerson } from './add-person.command.js';

/**
 * Adds a person, who has no role and is on no team yet. Their id is that of the command, so that a double tap adds them
 * once. Namesakes are different people, if somebody says so.
 *
 * @throws Refusal `name_missing`, `name_unseen`, `name_too_long`, `name_known`
 */
export function addPerson(command: Said<AddPerson> & NamesakeKnown & Deciding, state: PersonState): readonly PersonEvent[] {
  if (state) return [];
  const name = keptName(command.name);
  askOfNamesake(command, personKnown);
  return [{ type: 'PersonAdded', data: { name } }];
}
