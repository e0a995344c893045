import type { Deciding, PersonRole } from '../../vocabulary/index.js';
import { administratorOnly, notOwnAccount } from '../domain/permissions.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';

export interface RevokeRoleCommand {
  readonly role: PersonRole;
}

/**
 * Takes a role away; it counts at the person's very next request. Nobody does it to themself.
 *
 * @throws Refusal `person_not_found`, `administrator_only`, `own_account`
 */
export function revokeRole(
  command: RevokeRoleCommand & Deciding & { readonly personId: string },
  state: PersonState,
): readonly PersonEvent[] {
  administratorOnly(command);
  notOwnAccount(command, command.personId);
  const person = known(state);
  return person.roles.includes(command.role) ? [{ type: 'RoleRevoked', data: { role: command.role } }] : [];
}
