import { forbid } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import type { Owed } from '../domain/owed-to.js';
import { notOwnAccount } from '../domain/permissions.js';
import { active, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { GrantRole } from './grant-role.command.js';

/** So long nobody is granted a role by an account that they made: the two could be one person. */
const RETURNED_WITHIN_MS = 30 * 24 * 3_600_000;

type Granting = Said<GrantRole> & Deciding & { readonly personId: string; readonly granterOwes: readonly Owed[] };

/**
 * Grants a role. Two people are always needed: an administrator, and another person who gets it (docs/domain.md section 2). Whoever gets it
 * has neither added the administrator nor granted them a role in the last thirty days.
 *
 * @throws Refusal `person_not_found`, `person_inactive`, `own_account`, `rights_returned`
 */
export function grantRole(command: Granting, state: PersonState): readonly PersonEvent[] {
  notOwnAccount(command, command.personId);
  const returned = command.granterOwes.some(
    ({ to, since }) => to === command.personId && Date.parse(command.now) - Date.parse(since) < RETURNED_WITHIN_MS,
  );
  if (returned)
    forbid('rights_returned', {
      en: 'They added you, or granted you a role, less than 30 days ago. Ask another administrator.',
      es: 'Esta persona le añadió o le concedió un rol hace menos de 30 días. Pídalo a otra persona de la administración.',
    });
  const person = active(state);
  return person.roles.includes(command.role) ? [] : [{ type: 'RoleGranted', data: { role: command.role } }];
}
