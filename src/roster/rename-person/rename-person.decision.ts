import type { Told } from '../../commands/index.js';
import { askOfNamesake, keptName, type NamesakeKnown } from '../../vocabulary/index.js';
import { known, type PersonEvent, personKnown, type PersonState } from '../domain/index.js';
import type { RenamePerson } from './rename-person.command.js';

/**
 * Puts a name right, or follows a change of it.
 *
 * @throws Refusal `person_not_found`, `name_missing`, `name_unseen`, `name_too_long`, `name_known`
 */
export function renamePerson(command: Told<RenamePerson, NamesakeKnown>, state: PersonState): readonly PersonEvent[] {
  const person = known(state);
  const name = keptName(command.name);
  if (name !== person.name) askOfNamesake(command, personKnown);
  return name === person.name ? [] : [{ type: 'PersonRenamed', data: { name } }];
}
