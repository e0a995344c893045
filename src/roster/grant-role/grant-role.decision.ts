import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import { notOwnAccount } from '../domain/permissions.js';
import { active, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { GrantRole } from './grant-role.command.js';

/**
 * Grants a role. Two people are always needed: an administrator, and another person who gets it (docs/domain.md section 2).
 *
 * @throws Refusal `person_not_found`, `person_inactive`, `own_account`
 */
export function grantRole(command: Said<GrantRole> & Deciding & { readonly personId: string }, state: PersonState): readonly PersonEvent[] {
  notOwnAccount(command, command.personId);
  const person = active(state);
  return person.roles.includes(command.role) ? [] : [{ type: 'RoleGranted', data: { role: command.role } }];
}
