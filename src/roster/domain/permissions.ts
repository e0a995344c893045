import { forbid } from '../../../libs/event-sourcing/index.js';
import type { Deciding, PersonRole } from '../../vocabulary/index.js';

/** Accounts and roles are an administrator's (docs/domain.md section 2). @throws Refusal `administrator_only` */
export function administratorOnly({ roles }: Deciding): void {
  if (!roles.includes('administrator'))
    forbid('administrator_only', {
      en: 'Only an administrator can do this. Ask one of them.',
      es: 'Solo la administración puede hacer esto. Pídaselo.',
    });
}

/** The roster is kept by coordinators and administrators. @throws Refusal `roster_keepers_only` */
export function rosterKeepersOnly({ roles }: Deciding): void {
  if (roles.includes('coordinator') || roles.includes('administrator')) return;
  forbid('roster_keepers_only', {
    en: 'Only a coordinator or an administrator can do this. Ask one of them.',
    es: 'Solo la coordinación o la administración pueden hacer esto. Pídaselo.',
  });
}

/** What people say of themselves, or tell a coordinator. @throws Refusal `own_or_coordinator` */
export function ownOrCoordinator({ actor, roles }: Pick<Deciding, 'actor' | 'roles'>, personId: string): void {
  if (actor === personId || roles.includes('coordinator')) return;
  forbid('own_or_coordinator', {
    en: 'Only the person concerned or a coordinator can do this. Ask the coordinator on duty.',
    es: 'Solo la propia persona o la coordinación pueden hacer esto. Pídalo a la coordinación de turno.',
  });
}

/**
 * Nobody decides about their own account: two people are always needed for role grants (docs/domain.md section 2), and an
 * administrator who could drop out alone could leave nobody to let others in.
 *
 * @throws Refusal `own_account`
 */
export function notOwnAccount({ actor }: Deciding, personId: string): void {
  if (actor === personId)
    forbid('own_account', {
      en: 'Nobody decides about their own account. Ask another administrator.',
      es: 'Nadie decide sobre su propia cuenta. Pídalo a otra persona de la administración.',
    });
}

const rolesOfTeamPeople: readonly PersonRole[] = ['team_lead', 'peer_member'];

/**
 * An administrator may end and renew any account; a coordinator those of team people only, so that keeping the roster is
 * no way around the granting of roles.
 *
 * @throws Refusal `roster_keepers_only`, `administrator_only`
 */
export function mayDecideAccount(deciding: Deciding, roles: readonly PersonRole[]): void {
  rosterKeepersOnly(deciding);
  if (!roles.every((role) => rolesOfTeamPeople.includes(role))) administratorOnly(deciding);
}
