import type { Deciding } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState } from '../../domain/index.js';

/**
 * Takes the confirmation of a phoned approval to the coordinators' desk whose approver was deactivated, or is no approver any more:
 * another one confirms it, or it is taken back (docs/domain.md section 3, steps 3 and 7). The approval goes on counting. Nothing to do
 * where they are back.
 */
export function passApprovalConfirmation(
  { isApprover }: { readonly isApprover: boolean } & Deciding,
  state: CaseState,
): readonly CaseEvent[] {
  if (state.status !== 'open' || isApprover) return [];
  const { approval } = state;
  if (approval.status !== 'phoned' || approval.confirmed || approval.passedToDesk) return [];
  return [{ type: 'ApprovalConfirmationPassedToDesk', data: { from: approval.approverId } }];
}
