import type { Deciding } from '../../vocabulary/index.js';
import { mayDecideAccount, notOwnAccount } from '../domain/permissions.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';

/**
 * A person is back, with the roles and the membership they had. The same people may decide it as a deactivation.
 *
 * @throws Refusal `person_not_found`, `administrator_only`, `own_account`
 */
export function reactivatePerson(command: Deciding & { readonly personId: string }, state: PersonState): readonly PersonEvent[] {
  mayDecideAccount(command, state?.roles ?? []);
  notOwnAccount(command, command.personId);
  return known(state).active ? [] : [{ type: 'PersonReactivated', data: {} }];
}
