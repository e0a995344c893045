import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, existing } from '../../domain/index.js';
import type { ReopenCase } from './reopen-case.command.js';

/**
 * Opens a closed case again, with the reason. What was recorded stays; an open case stays as it is.
 *
 * @throws Refusal `case_declined` for a request that never became a case, `recorded_otherwise`
 */
export function reopenCase(command: Told<ReopenCase>, state: CaseState): readonly CaseEvent[] {
  const found = existing(state);
  if (found.status === 'declined')
    refuse('case_declined', {
      en: 'This request was declined and is not reopened. Log a new request if there is a new need.',
      es: 'Esta solicitud se rechazó. Registre una solicitud nueva si hay una necesidad nueva.',
    });
  if (found.status === 'open') {
    // A case that was never closed has no reason to be opened again: one that is said would be dropped.
    return already(found.reopened?.reason === command.reason, 'reason');
  }
  return [{ type: 'CaseReopened', data: { reason: command.reason } }];
}
