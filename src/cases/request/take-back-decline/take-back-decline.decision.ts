import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already, type GivenPolicy } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, existing, withObligations } from '../../domain/index.js';
import type { TakeBackDecline } from './take-back-decline.command.js';

/**
 * Opens a declined request again where it stood, with what it owed. What an approver refused is for an approver to take back.
 *
 * @throws Refusal `not_declined`, `recorded_otherwise`, `approval_decides`
 */
export function takeBackDecline(command: Told<TakeBackDecline, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const found = existing(state);
  if (found.status !== 'declined') {
    const { decline } = found.takenBack;
    if (decline !== undefined) return already(decline === command.reason, 'reason');
    refuse('not_declined', {
      en: 'This request is not declined. Nothing has to be taken back.',
      es: 'Esta solicitud no está rechazada. No hay nada que retirar.',
    });
  }
  if (found.declinedBecause === 'out_of_region_not_approved')
    refuse('approval_decides', {
      en: 'An approver refused this request. It is for an approver to take that back.',
      es: 'Una persona aprobadora negó esta solicitud. Le toca a una persona aprobadora retirarlo.',
    });
  return withObligations(found, [{ type: 'DeclineTakenBack', data: { reason: command.reason } }], command);
}
