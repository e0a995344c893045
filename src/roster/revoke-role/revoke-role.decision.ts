import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import { notOwnAccount } from '../domain/permissions.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { RevokeRole } from './revoke-role.command.js';

/**
 * Takes a role away; it counts at the person's very next request. Nobody does it to themself.
 *
 * @throws Refusal `person_not_found`, `own_account`
 */
export function revokeRole(
  command: Said<RevokeRole> & Deciding & { readonly personId: string },
  state: PersonState,
): readonly PersonEvent[] {
  notOwnAccount(command, command.personId);
  const person = known(state);
  return person.roles.includes(command.role) ? [{ type: 'RoleRevoked', data: { role: command.role } }] : [];
}
