import { caseRights, grantingRole } from '../../rights.js';
import type { PersonRole } from '../../vocabulary/index.js';

/** Whether these roles let somebody see to a follow-up because it is theirs (docs/domain.md section 3, step 7). */
export function mayOwnFollowUps(roles: readonly PersonRole[]): boolean {
  return grantingRole(caseRights.settle_follow_up, roles, (relation) => relation === 'follow_up_owner') !== null;
}
