import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import type { PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { DeclineRole } from './decline-role.command.js';
import { proposalOfAnother } from '../domain/proposal-of-another.js';

/**
 * Declines a role that somebody else proposed for somebody else. It can be proposed again.
 *
 * @throws Refusal `person_not_found`, `own_account`, `no_role_proposed`, `proposed_by_you`
 */
export function declineRole(
  command: Said<DeclineRole> & Deciding & { readonly personId: string },
  state: PersonState,
): readonly PersonEvent[] {
  const { role } = proposalOfAnother(command, state);
  return [{ type: 'RoleProposalDeclined', data: { role } }];
}
