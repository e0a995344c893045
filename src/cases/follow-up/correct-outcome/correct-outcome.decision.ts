import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said, Told } from '../../../commands/index.js';
import { already, checkCorrection, compareWhen, isSameFact, type When, type GivenPolicy } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState, FollowUp, RecordedOutcome } from '../../domain/index.js';
import { checkOutcomeAt, correctable, dateBefore, followUpIn, nextDated, staysClosed, withObligations } from '../../domain/index.js';
import type { CorrectOutcome } from './correct-outcome.command.js';

/**
 * Corrects the last outcome and its time by a new event, with the reason, or takes it back altogether; the history keeps the old one.
 * What comes next of the one that is right is planned with it, as where it is recorded so at once.
 * Of an earlier attempt, which its number names, when it was, or that it was none.
 * What came of the old one is undone: the weekly contact with the family goes on where the closing check was not done after all.
 *
 * @throws Refusal `no_outcome_yet`, `tried_since`, `follow_up_not_found`, `recorded_otherwise`, `attempts_out_of_order`, `case_closed`
 *   where something would be owed anew, and what `checkCorrection`, `checkOutcomeAt` and `nextDated` refuse
 */
export function correctOutcome(command: Told<CorrectOutcome, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const current = correctable(state);
  const followUp = followUpIn(current, command.followUpId);
  const { at, nextDueAt, reason, didNotHappen, attempt = followUp.outcomes.at(-1)?.attempt } = command;
  const told = followUp.outcomes.find((one) => one.attempt === attempt);
  if (told === undefined) return alreadyTakenBack(followUp, command);
  const { outcome = told.outcome } = command;
  checkCorrection({ outcome: command.outcome, at, nextDueAt }, ['outcome', 'at', 'nextDueAt'], { didNotHappen });
  if (at !== undefined) {
    checkOutcomeAt(at, followUp, current, command);
    checkOrder(at, told, followUp, command.zone);
  }
  const earlier = told === followUp.outcomes.at(-1) ? {} : { attempt: told.attempt };
  if ('attempt' in earlier && outcome !== 'no_answer') refuseTriedSince('outcome');
  if ('attempt' in earlier && nextDueAt !== undefined) refuseTriedSince('nextDueAt');
  const followUpId = followUp.id;
  if (didNotHappen) {
    const undone: CaseEvent = { type: 'FollowUpOutcomeUndone', data: { followUpId, reason, ...earlier } };
    return staysClosed(current, withObligations(current, [undone, ...dateBefore(followUp, told)], command));
  }
  const dated = at === undefined || isSameFact(at, told.at) ? {} : { at };
  const next = isSameFact(nextDueAt, told.nextDueAt) ? [] : nextDated(followUp, { ...told, outcome, nextDueAt }, command, current);
  const stands = told.outcome === outcome && !('at' in dated);
  // A reason is that of a correction: where there never was one, it goes with it.
  if (stands && next.length === 0) return already((told.correctedBecause ?? reason) === reason, 'reason');
  const corrected: CaseEvent = { type: 'FollowUpOutcomeCorrected', data: { followUpId, outcome, ...dated, reason, ...earlier } };
  return staysClosed(current, withObligations(current, [...(stands ? [] : [corrected]), ...next], command));
}

/** Whoever says once more of an attempt that it was none is told that it is so. */
function alreadyTakenBack({ attemptsTakenBack }: FollowUp, { attempt = 0, didNotHappen, reason }: Said<CorrectOutcome>): readonly [] {
  const takenBack = attemptsTakenBack[attempt];
  if (didNotHappen && takenBack !== undefined) return already(takenBack === reason, 'reason');
  return refuse('no_outcome_yet', {
    field: attempt === 0 ? undefined : 'attempt',
    en: 'This follow-up has no such outcome. Record one.',
    es: 'Este seguimiento no tiene ese resultado. Registre uno.',
  });
}

/** Attempts keep their order (docs/domain.md section 5, rule 7). @throws Refusal `attempts_out_of_order` */
function checkOrder(at: When, { attempt }: RecordedOutcome, { outcomes }: FollowUp, zone: string): void {
  const before = outcomes.findLast((one) => one.attempt < attempt);
  const after = outcomes.find((one) => one.attempt > attempt);
  const inOrder =
    (before === undefined || compareWhen(before.at, at, zone) <= 0) && (after === undefined || compareWhen(at, after.at, zone) <= 0);
  if (inOrder) return;
  refuse('attempts_out_of_order', {
    field: 'at',
    en: 'That is before the attempt that came before it, or after the one that came later. Check the date and time.',
    es: 'Eso queda antes del intento anterior, o después del siguiente. Revise la fecha y la hora.',
  });
}

function refuseTriedSince(field: string): never {
  refuse('tried_since', {
    field,
    en: 'It was tried again after this, so nobody was reached then. Take the later attempts back first.',
    es: 'Después se intentó otra vez, así que entonces no se habló con nadie. Retire antes los intentos posteriores.',
  });
}
