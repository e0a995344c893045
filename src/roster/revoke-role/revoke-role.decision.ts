import type { Told } from '../../commands/index.js';
import { known, notOwnAccount, type PersonEvent, type PersonState } from '../domain/index.js';
import type { RevokeRole } from './revoke-role.command.js';

/**
 * Takes a role away; it counts at the person's very next request. Nobody does it to themself.
 *
 * @throws Refusal `person_not_found`, `own_account`
 */
export function revokeRole(command: Told<RevokeRole, { readonly personId: string }>, state: PersonState): readonly PersonEvent[] {
  notOwnAccount(command, command.personId);
  const person = known(state);
  return person.roles.includes(command.role) ? [{ type: 'RoleRevoked', data: { role: command.role } }] : [];
}
