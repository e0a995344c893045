import type { Said } from '../../commands/commands-on.js';
import { already, type Deciding } from '../../vocabulary/index.js';
import { logged, type IndividualContactState } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import type { WithdrawIndividualContact } from './withdraw-individual-contact.command.js';

/**
 * Says that there was no such contact.
 *
 * @throws Refusal `individual_contact_not_found`, `recorded_otherwise`
 */
export function withdrawIndividualContact(
  { reason }: Said<WithdrawIndividualContact> & Deciding,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  const { withdrawnBecause } = logged(state);
  if (withdrawnBecause !== null) return already(withdrawnBecause === reason, 'reason');
  return [{ type: 'IndividualContactWithdrawn', data: { reason } }];
}
