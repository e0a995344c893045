import type { Deciding } from '../../vocabulary/index.js';
import { ownOrCoordinator } from '../domain/permissions.js';
import { known, type Person, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';

/** Sealed boxes, made at the edge. Null removes one; what is left out stays. */
export interface ChangeContactCommand {
  readonly phone?: string | null;
  readonly mail?: string | null;
}

/**
 * Says how a person is reached. Two boxes never look the same, whatever is in them, so a number given again is recorded
 * again; nothing to do where nothing is given, or what is to be removed is not there.
 *
 * @throws Refusal `person_not_found`, `own_or_coordinator`
 */
export function changeContact(
  command: ChangeContactCommand & Deciding & { readonly personId: string },
  state: PersonState,
): readonly PersonEvent[] {
  ownOrCoordinator(command, command.personId);
  const { contact } = known(state);
  const changed = { ...changeOf('phone', command, contact), ...changeOf('mail', command, contact) };
  return Object.keys(changed).length === 0 ? [] : [{ type: 'ContactChanged', data: changed }];
}

function changeOf(field: 'phone' | 'mail', command: ChangeContactCommand, contact: Person['contact']): ChangeContactCommand {
  const given = command[field];
  return given === undefined || given === contact[field] ? {} : { [field]: given };
}
