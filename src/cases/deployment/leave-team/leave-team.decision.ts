import type { Told } from '../../../commands/index.js';
import { type CaseEvent, type CaseState, standDownWhoLeft } from '../../domain/index.js';
import type { LeaveTeam } from './leave-team.command.js';

/**
 * Stands a member down who was deactivated or has no role of a member any more, or withdraws their invitation; what they led has no lead
 * any more, and what they owed is the desk's (docs/domain.md section 3, step 7). Nothing to do where they are back, or the case does not
 * count on them.
 */
export function leaveTeam({ memberId, isActive }: Told<LeaveTeam, { readonly isActive: boolean }>, state: CaseState): readonly CaseEvent[] {
  return state.status === 'open' && !isActive ? standDownWhoLeft(state, memberId) : [];
}
