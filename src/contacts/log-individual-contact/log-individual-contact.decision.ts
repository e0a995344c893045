import type { Told } from '../../commands/index.js';
import { onlySaid } from '../../vocabulary/index.js';
import { refuse } from '../../../libs/event-sourcing/index.js';
import type { IndividualContactEvent, IndividualContactState, PromiseEvent } from '../domain/index.js';
import { checkContactDay, checkPromiseDate } from '../domain/index.js';
import type { LogIndividualContact } from './log-individual-contact.command.js';

/**
 * Logs a contact of the member who says so. Its id is that of the command, so that a double tap logs it once. That the case is
 * one which they may see is asked before (`seenCase`).
 *
 * @throws Refusal what `checkContactDay` and `checkPromiseDate` refuse, `promise_without_date`
 */
export function logIndividualContact(
  command: Told<LogIndividualContact>,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  if (state) return [];
  const { on, program, mode, discipline, minutes, crisis, referral, caseId, actor } = command;
  checkContactDay(on, command);
  const facts = { on, program, mode, discipline, minutes, crisis, ...onlySaid({ referral, caseId }) };
  return [{ type: 'IndividualContactLogged', data: { memberId: actor, ...facts } }, ...promisedWith(command)];
}

/** The promise that was made in the same breath. */
function promisedWith(command: Told<LogIndividualContact>): readonly PromiseEvent[] {
  const { callBackAt, callBackContact } = command;
  if (callBackAt === undefined) {
    if (callBackContact === undefined) return [];
    return refuse('promise_without_date', {
      field: 'callBackAt',
      en: 'Say when you promised to call back: what is sealed is kept only for a call with a date.',
      es: 'Diga para cuándo prometió volver a llamar: lo sellado se guarda solo para una llamada con fecha.',
    });
  }
  checkPromiseDate(callBackAt, command, 'callBackAt');
  return [{ type: 'CallBackPromised', data: { dueAt: callBackAt, ...onlySaid({ contact: callBackContact }) } }];
}
