import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { active, type PersonEvent, type PersonState, proposalOfAnother } from '../domain/index.js';
import type { ProposerNow } from '../proposer-now.js';
import type { ApproveRole } from './approve-role.command.js';

type Approving = Told<ApproveRole, ProposerNow & { readonly personId: string }>;

/**
 * Grants a role that somebody else proposed for somebody else: three people, or two where whoever gets it has no say in it. Nothing to do
 * where they have it.
 *
 * @throws Refusal `person_not_found`, `person_inactive`, `own_account`, `no_role_proposed`, `proposed_by_you`, `proposer_may_not`
 */
export function approveRole(command: Approving, state: PersonState): readonly PersonEvent[] {
  const { role, proposerMay } = command;
  if (active(state).roles.includes(role)) return [];
  const { by } = proposalOfAnother(command, state);
  if (!proposerMay)
    refuse('proposer_may_not', {
      en: 'Whoever proposed this is no administrator any more. Decline it, and ask an administrator to propose it anew.',
      es: 'Quien lo propuso ya no es de la administración. Rechácelo y pida a la administración que lo proponga de nuevo.',
    });
  return [{ type: 'RoleGranted', data: { role, proposedBy: by } }];
}
