import { forbid } from '../../../libs/event-sourcing/index.js';
import { refuseBy } from '../../rights.js';
import type { Deciding, PersonRole } from '../../vocabulary/index.js';

/**
 * Nobody decides about their own account: two people are always needed for role grants (docs/domain.md section 2), and an
 * administrator who could drop out alone could leave nobody to let others in.
 *
 * @throws Refusal `own_account`
 */
export function notOwnAccount({ actor }: Deciding, personId: string): void {
  if (actor === personId)
    forbid('own_account', {
      en: 'Nobody decides about their own account. Ask somebody else who may.',
      es: 'Nadie decide sobre su propia cuenta. Pídalo a otra persona que pueda.',
    });
}

const rolesOfTeamPeople: readonly PersonRole[] = ['team_lead', 'peer_member'];

/**
 * An administrator may end and renew any account; a coordinator those of team people only, so that keeping the roster is
 * no way around the granting of roles.
 *
 * @throws Refusal `administrator_only`
 */
export function mayDecideAccount({ roles }: Deciding, accountHas: readonly PersonRole[]): void {
  if (!decidesAccount(roles, accountHas)) refuseBy('revoke_roles');
}

/** The same as an answer, for what is offered. @param roles of whoever would decide */
export function decidesAccount(roles: readonly PersonRole[], accountHas: readonly PersonRole[]): boolean {
  return roles.includes('administrator') || accountHas.every((role) => rolesOfTeamPeople.includes(role));
}
