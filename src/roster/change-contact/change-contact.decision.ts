import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import { contactFields, type ContactField } from '../domain/contact-place.js';
import { known, type Person, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { ChangeContact } from './change-contact.command.js';

/**
 * Says how a person is reached. Two boxes never look the same, whatever is in them, so a number given again is recorded
 * again; nothing to do where nothing is given, or what is to be removed is not there.
 *
 * @throws Refusal `person_not_found`
 */
export function changeContact(
  command: Said<ChangeContact> & Deciding & { readonly personId: string },
  state: PersonState,
): readonly PersonEvent[] {
  const { contact } = known(state);
  const changes = contactFields.map((field) => [field, changeOf(field, command, contact)] as const);
  const changed = Object.fromEntries(changes.filter(([, given]) => given !== undefined));
  return Object.keys(changed).length === 0 ? [] : [{ type: 'ContactChanged', data: changed }];
}

/** A box that is given and removed at once is given; undefined where the field stays as it is. */
function changeOf(field: ContactField, command: Said<ChangeContact>, contact: Person['contact']): string | null | undefined {
  const given = command[field] ?? (command.remove?.includes(field) ? null : undefined);
  return given === contact[field] ? undefined : given;
}
