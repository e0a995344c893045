import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { already } from '../../vocabulary/index.js';
import { type IndividualContactEvent, type IndividualContactState, logged } from '../domain/index.js';
import type { WithdrawIndividualContact } from './withdraw-individual-contact.command.js';

/**
 * Says that there was no such contact. A promise to call back that was made with it ends with it; one that somebody else keeps by now does
 * not: somebody waits for that call.
 *
 * @throws Refusal `individual_contact_not_found`, `recorded_otherwise`, `promise_is_kept_by_others`
 */
export function withdrawIndividualContact(
  { reason }: Told<WithdrawIndividualContact>,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  const { withdrawnBecause, memberId, promise } = logged(state);
  if (withdrawnBecause !== null) return already(withdrawnBecause === reason, 'reason');
  if (promise?.status === 'open' && !(promise.owner.kind === 'person' && promise.owner.personId === memberId))
    refuse('promise_is_kept_by_others', {
      en: 'Somebody else has taken over the call that you promised with it. Ask the coordinator on duty to end that first.',
      es: 'Otra persona se hizo cargo de la llamada que usted prometió. Pida primero a la coordinación de turno que la termine.',
    });
  return [{ type: 'IndividualContactWithdrawn', data: { reason } }];
}
