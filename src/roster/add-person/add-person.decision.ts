import type { Told } from '../../commands/index.js';
import { askOfNamesake, keptName, type NamesakeKnown } from '../../vocabulary/index.js';
import { type PersonEvent, personKnown, type PersonState } from '../domain/index.js';
import type { AddPerson } from './add-person.command.js';

/**
 * Adds a person, who has no role and is on no team yet. Their id is that of the command, so that a double tap adds them
 * once. Namesakes are different people, if somebody says so.
 *
 * @throws Refusal `name_missing`, `name_unseen`, `name_too_long`, `name_known`
 */
export function addPerson(command: Told<AddPerson, NamesakeKnown>, state: PersonState): readonly PersonEvent[] {
  if (state) return [];
  const name = keptName(command.name);
  askOfNamesake(command, personKnown);
  return [{ type: 'PersonAdded', data: { name } }];
}
