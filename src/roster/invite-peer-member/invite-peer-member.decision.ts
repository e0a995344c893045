import type { Deciding } from '../../vocabulary/index.js';
import { active, notOwnAccount, type PersonEvent, type PersonState } from '../domain/index.js';

/**
 * Somebody else becomes a peer member, which is an invitation and no grant: it lets nobody see what is not theirs.
 *
 * @throws Refusal `person_not_found`, `person_inactive`, `own_account`
 */
export function invitePeerMember(command: Deciding & { readonly personId: string }, state: PersonState): readonly PersonEvent[] {
  notOwnAccount(command, command.personId);
  return active(state).roles.includes('peer_member') ? [] : [{ type: 'RoleGranted', data: { role: 'peer_member' } }];
}
