import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { active, notOwnAccount, type PersonEvent, type PersonState } from '../domain/index.js';
import type { ProposerNow } from '../proposer-now.js';
import type { ProposeRole } from './propose-role.command.js';

type Proposing = Told<ProposeRole, ProposerNow & { readonly personId: string }>;

/**
 * Proposes a role for somebody else; it counts once a privacy officer has approved it. To be a peer member nobody has to approve. What
 * somebody proposed who could not any more is proposed anew.
 *
 * @throws Refusal `person_not_found`, `person_inactive`, `own_account`, `peer_member_needs_nobody`, `role_is_proposed`
 */
export function proposeRole(command: Proposing, state: PersonState): readonly PersonEvent[] {
  const { role, actor, now, proposerMay } = command;
  notOwnAccount(command, command.personId);
  const person = active(state);
  if (role === 'peer_member')
    refuse('peer_member_needs_nobody', {
      en: 'To be a peer member nobody has to approve. Make them one on their page.',
      es: 'Para ser integrante no hace falta aprobación. Hágalo en su página.',
    });
  if (person.roles.includes(role)) return [];
  const proposed = person.proposedRoles.find((each) => each.role === role);
  if (proposed?.by === actor) return [];
  if (proposed !== undefined && proposerMay)
    refuse('role_is_proposed', {
      en: 'Somebody proposed this role for them already. Wait until it is decided, or withdraw it first.',
      es: 'Ya hay quien propuso este rol para esta persona. Espere a que se decida, o retírelo antes.',
    });
  return [{ type: 'RoleProposed', data: { role, by: actor, at: now } }];
}
