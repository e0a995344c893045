import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { isSameFact } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, checkDue, followUpIn, isOpen, open } from '../../domain/index.js';
import type { RescheduleFollowUp } from './reschedule-follow-up.command.js';

/**
 * Moves an open follow-up to another date, with the reason for leaving the ladder; also to the one that the ladder gave, which
 * moves no more then.
 *
 * @throws Refusal `follow_up_not_found`, `follow_up_settled`, `due_in_past`, `due_too_far`
 */
export function rescheduleFollowUp(command: Told<RescheduleFollowUp>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const followUp = followUpIn(current, command.followUpId);
  if (!isOpen(followUp))
    refuse('follow_up_settled', {
      en: 'This follow-up has its outcome already. Plan a new one instead.',
      es: 'Este seguimiento ya tiene su resultado. Corríjalo si está mal, o planifique uno nuevo.',
    });
  const { dueAt, because } = command;
  // A date of the ladder's that a person confirms becomes theirs, and is recorded as such.
  const sameDate = isSameFact(dueAt, followUp.dueAt);
  if (followUp.dateChosen && sameDate && because === followUp.movedBecause) return [];
  // Of a date that stands, another reason is put right also once it has passed.
  if (!followUp.dateChosen || !sameDate) checkDue(dueAt, command, 'dueAt');
  return [{ type: 'FollowUpRescheduled', data: { followUpId: followUp.id, dueAt, because } }];
}
