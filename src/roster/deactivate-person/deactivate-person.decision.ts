import type { Deciding } from '../../vocabulary/index.js';
import { known, mayDecideAccount, notOwnAccount, type PersonEvent, type PersonState } from '../domain/index.js';

/**
 * A person may no longer act and is counted on no longer, from their very next request on. Nothing that they did is
 * touched. Administrators; for people who only serve on a team also coordinators; nobody for themself.
 *
 * @throws Refusal `person_not_found`, `administrator_only`, `own_account`
 */
export function deactivatePerson(command: Deciding & { readonly personId: string }, state: PersonState): readonly PersonEvent[] {
  mayDecideAccount(command, state?.roles ?? []);
  notOwnAccount(command, command.personId);
  return known(state).active ? [{ type: 'PersonDeactivated', data: {} }] : [];
}
