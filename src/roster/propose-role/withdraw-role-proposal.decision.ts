import type { Said } from '../../commands/index.js';
import { known, type PersonEvent, type PersonState } from '../domain/index.js';
import type { WithdrawRoleProposal } from './withdraw-role-proposal.command.js';

/**
 * Takes a proposal back before it is decided: any administrator, since whoever made it may not be there any more. Nothing to do where none
 * is there.
 *
 * @throws Refusal `person_not_found`
 */
export function withdrawRoleProposal({ role }: Said<WithdrawRoleProposal>, state: PersonState): readonly PersonEvent[] {
  const proposed = known(state).proposedRoles.some((each) => each.role === role);
  return proposed ? [{ type: 'RoleProposalWithdrawn', data: { role } }] : [];
}
