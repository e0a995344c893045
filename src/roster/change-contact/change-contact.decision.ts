import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/index.js';
import type { Deciding } from '../../vocabulary/index.js';
import type { ContactField, Person, PersonEvent, PersonState } from '../domain/index.js';
import { contactFields, KEPT_TOGETHER, keptForOf, known } from '../domain/index.js';
import type { ChangeContact } from './change-contact.command.js';

type Change = Pick<Said<ChangeContact>, 'phone' | 'mail' | 'remove'>;

/**
 * Says how a person is reached, and forgets what was there before. Two boxes never look the same, whatever is in them, so a
 * number given again is recorded again; nothing to do where nothing is given, or what is to be removed is not there.
 *
 * @param command `keyedBy`: under which command the boxes were sealed; `apart`: what stays, sealed anew where it had its key together with
 *   what goes
 * @throws Refusal `person_not_found`, `given_and_removed`
 */
export function changeContact(
  command: Change &
    Deciding & { readonly personId: string; readonly keyedBy: string; readonly apart?: Partial<Record<ContactField, string>> },
  state: PersonState,
): readonly PersonEvent[] {
  const person = known(state);
  const both = command.remove?.find((field) => command[field] !== undefined);
  if (both !== undefined)
    refuse('given_and_removed', {
      field: both,
      en: 'This is given and removed at once. Say one of them.',
      es: 'Esto se da y se quita a la vez. Diga solo una cosa.',
    });
  const said = changesOf(command, person);
  if (Object.keys(said).length === 0) return [];
  const changed = { ...command.apart, ...said };
  const brought = contactFields.filter((field) => changed[field]);
  const keptFor = Object.fromEntries(brought.map((field) => [field, keptForOf(field, command.keyedBy)]));
  const forgotten = contactFields
    .filter((field) => field in changed && person.contact[field] !== null)
    .map((field) => person.contactKeptFor[field]);
  const left = contactFields
    .filter((field) => !(field in changed) && person.contact[field] !== null)
    .map((field) => person.contactKeptFor[field]);
  const gone = [...new Set(forgotten)].filter((each) => !left.includes(each));
  return [
    {
      type: 'ContactChanged',
      data: { ...changed, ...(brought.length > 0 && { keptFor }), ...(gone.length > 0 && { forgotten: gone }) },
    },
  ];
}

/** The field that stays while the other one goes, where one key opens both: so it was before each had its own. */
export function sharedWithChanged(command: Change, person: Person): ContactField | null {
  const { contact, contactKeptFor } = person;
  const changed = changesOf(command, person);
  const goes = contactFields.some((field) => field in changed && contact[field] !== null && contactKeptFor[field] === KEPT_TOGETHER);
  if (!goes) return null;
  return contactFields.find((field) => !(field in changed) && contact[field] !== null && contactKeptFor[field] === KEPT_TOGETHER) ?? null;
}

/** What stays as it is is not named. */
function changesOf(command: Change, { contact }: Person): Partial<Record<ContactField, string | null>> {
  const changes = contactFields.map((field) => [field, command[field] ?? (command.remove?.includes(field) ? null : undefined)] as const);
  return Object.fromEntries(changes.filter(([field, given]) => given !== undefined && given !== contact[field]));
}
