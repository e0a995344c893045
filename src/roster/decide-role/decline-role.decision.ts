import type { Told } from '../../commands/index.js';
import { type PersonEvent, type PersonState, proposalOfAnother } from '../domain/index.js';
import type { DeclineRole } from './decline-role.command.js';

/**
 * Declines a role that somebody else proposed for somebody else. It can be proposed again.
 *
 * @throws Refusal `person_not_found`, `own_account`, `no_role_proposed`, `proposed_by_you`
 */
export function declineRole(command: Told<DeclineRole, { readonly personId: string }>, state: PersonState): readonly PersonEvent[] {
  const { role } = proposalOfAnother(command, state);
  return [{ type: 'RoleProposalDeclined', data: { role } }];
}
