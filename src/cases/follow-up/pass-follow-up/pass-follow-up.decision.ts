import type { Told } from '../../../commands/index.js';
import { type CaseEvent, type CaseState, isOpen } from '../../domain/index.js';
import type { PassFollowUp } from './pass-follow-up.command.js';

/**
 * Takes a follow-up to the coordinators' desk whose owner was deactivated, or has no role any more in which it could be theirs
 * (docs/domain.md section 3, step 7): somebody goes on waiting for the call. Nothing to do where they are back, or it is another's.
 */
export function passFollowUp(
  { followUpId, mayOwn }: Told<PassFollowUp, { readonly mayOwn: boolean }>,
  state: CaseState,
): readonly CaseEvent[] {
  if (state.status !== 'open' || mayOwn) return [];
  const followUp = state.followUps[followUpId];
  if (!followUp || !isOpen(followUp) || followUp.owner.kind === 'desk') return [];
  return [{ type: 'FollowUpPassedToDesk', data: { followUpId, from: followUp.owner.personId } }];
}
