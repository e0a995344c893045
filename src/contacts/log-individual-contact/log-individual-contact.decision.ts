import type { Said } from '../../commands/commands-on.js';
import { onlySaid, type Deciding } from '../../vocabulary/index.js';
import { checkContactDay } from '../domain/contact-day.js';
import type { IndividualContactState } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import type { LogIndividualContact } from './log-individual-contact.command.js';

/**
 * Logs a contact of the member who says so. Its id is that of the command, so that a double tap logs it once. That the case is
 * one which they may see is asked before (`seenCase`).
 *
 * @throws Refusal what `checkContactDay` refuses
 */
export function logIndividualContact(
  command: Said<LogIndividualContact> & Deciding,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  if (state) return [];
  const { on, program, mode, discipline, minutes, crisis, referral, caseId, actor } = command;
  checkContactDay(on, command);
  const facts = { on, program, mode, discipline, minutes, crisis, ...onlySaid({ referral, caseId }) };
  return [{ type: 'IndividualContactLogged', data: { memberId: actor, ...facts } }];
}
