import type { Deciding } from '../../vocabulary/index.js';
import { known, mayDecideAccount, notOwnAccount, type PersonEvent, type PersonState } from '../domain/index.js';

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
