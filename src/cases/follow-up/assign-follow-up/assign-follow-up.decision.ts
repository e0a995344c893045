import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import {
  type CaseEvent,
  type CaseState,
  checkMayGive,
  checkOwner,
  followUpIn,
  isOpen,
  isSameOwner,
  open,
  ownerNamed,
  type OwnerFacts,
} from '../../domain/index.js';
import type { AssignFollowUp } from './assign-follow-up.command.js';

/**
 * Gives a follow-up to another owner: there is exactly one at every moment (docs/domain.md section 5, rule 5). What somebody gave to
 * somebody the ladder leaves to them.
 *
 * @throws Refusal `follow_up_not_found`, `follow_up_settled`, `owner_not_on_case`, `owner_unknown`, `conflict_not_overridden`,
 *   `own_agency`, `not_your_follow_up`
 */
export function assignFollowUp(command: Told<AssignFollowUp, OwnerFacts>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const followUp = followUpIn(current, command.followUpId);
  if (!isOpen(followUp))
    refuse('follow_up_settled', {
      en: 'This follow-up has its outcome already. Correct that if it is wrong.',
      es: 'Este seguimiento ya tiene su resultado. Corríjalo si está mal, o planifique uno nuevo.',
    });
  const owner = ownerNamed(command.owner);
  // First, so that nobody tries out who is on the roster.
  checkMayGive(current, owner, command);
  checkOwner(current, owner, command);
  if (isSameOwner(followUp.owner, owner)) return [];
  return [{ type: 'FollowUpAssigned', data: { followUpId: followUp.id, owner, chosen: true } }];
}
