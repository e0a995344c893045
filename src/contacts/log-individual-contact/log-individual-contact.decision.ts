import type { Said } from '../../commands/commands-on.js';
import { onlySaid, type Deciding } from '../../vocabulary/index.js';
import { refuse } from '../../../libs/event-sourcing/index.js';
import { checkContactDay } from '../domain/contact-day.js';
import type { IndividualContactState } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import { checkPromiseDate } from '../domain/promise-date.js';
import type { PromiseEvent } from '../domain/promise.events.js';
import type { LogIndividualContact } from './log-individual-contact.command.js';

/**
 * Logs a contact of the member who says so. Its id is that of the command, so that a double tap logs it once. That the case is
 * one which they may see is asked before (`seenCase`).
 *
 * @throws Refusal what `checkContactDay` and `checkPromiseDate` refuse, `promise_without_date`
 */
export function logIndividualContact(
  command: Said<LogIndividualContact> & Deciding,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  if (state) return [];
  const { on, program, mode, discipline, minutes, crisis, referral, caseId, actor } = command;
  checkContactDay(on, command);
  const facts = { on, program, mode, discipline, minutes, crisis, ...onlySaid({ referral, caseId }) };
  return [{ type: 'IndividualContactLogged', data: { memberId: actor, ...facts } }, ...promisedWith(command)];
}

/** The promise that was made in the same breath. */
function promisedWith(command: Said<LogIndividualContact> & Deciding): readonly PromiseEvent[] {
  const { callBackAt, callBackContact } = command;
  if (callBackAt === undefined) {
    if (callBackContact === undefined) return [];
    return refuse(
      'promise_without_date',
      {
        en: 'Say when you promised to call back: what is sealed is kept only for a call with a date.',
        es: 'Diga para cuándo prometió volver a llamar: lo sellado se guarda solo para una llamada con fecha.',
      },
      'callBackAt',
    );
  }
  checkPromiseDate(callBackAt, command, 'callBackAt');
  return [{ type: 'CallBackPromised', data: { dueAt: callBackAt, ...onlySaid({ contact: callBackContact }) } }];
}
