import type { Deciding, PersonRole } from '../../vocabulary/index.js';
import { administratorOnly, notOwnAccount } from '../domain/permissions.js';
import { active, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';

export interface GrantRoleCommand {
  readonly role: PersonRole;
}

/**
 * Grants a role. Two people are always needed: an administrator, and another person who gets it (docs/domain.md section 2).
 *
 * @throws Refusal `person_not_found`, `person_inactive`, `administrator_only`, `own_account`
 */
export function grantRole(
  command: GrantRoleCommand & Deciding & { readonly personId: string },
  state: PersonState,
): readonly PersonEvent[] {
  administratorOnly(command);
  notOwnAccount(command, command.personId);
  const person = active(state);
  return person.roles.includes(command.role) ? [] : [{ type: 'RoleGranted', data: { role: command.role } }];
}
