import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already, type GivenPolicy } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, dueBy, followUpIn, open, withObligations, withoutMoves } from '../../domain/index.js';
import type { TakeBackReschedule } from './take-back-reschedule.command.js';

/**
 * Takes every date back that people chose for a follow-up, by mistake, since it had another: it is the ladder's again, which dates it
 * by the facts as they stand, and ends it where it is owed no longer. What was planned by somebody has the day of that plan again, and
 * what is tried again the day that came with the last attempt.
 *
 * @throws Refusal `follow_up_not_found`, `not_moved`, `recorded_otherwise`
 */
export function takeBackReschedule(command: Told<TakeBackReschedule, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const { followUpId, reason } = command;
  const current = open(state);
  const followUp = followUpIn(current, followUpId);
  const { chosenDates, moveTakenBackBecause } = followUp;
  const unmoved = withoutMoves(chosenDates);
  if (unmoved.length === chosenDates.length) {
    if (moveTakenBackBecause !== undefined) return already(moveTakenBackBecause === reason, 'reason');
    refuse('not_moved', {
      en: 'Nobody has moved this follow-up to another date. Nothing has to be taken back.',
      es: 'Nadie ha pasado este seguimiento a otra fecha. No hay nada que retirar.',
    });
  }
  const takenBack: CaseEvent = { type: 'FollowUpRescheduleTakenBack', data: { followUpId, dueAt: dueBy(followUp, unmoved), reason } };
  return withObligations(current, [takenBack], command);
}
