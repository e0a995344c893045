import type { Told } from '../../commands/index.js';
import { already, checkCorrection, isSameFact, onlySaid } from '../../vocabulary/index.js';
import { checkContactDay, checkNotWithdrawn, type IndividualContactEvent, type IndividualContactState, logged } from '../domain/index.js';
import type { CorrectIndividualContact } from './correct-individual-contact.command.js';

const corrected = ['on', 'program', 'mode', 'discipline', 'minutes', 'crisis', 'referral', 'caseId'] as const;

/**
 * Corrects a contact, or says that nobody was referred, or that it belongs to no case, after all. That the case is one which the
 * member may see is asked before (`seenCase`).
 *
 * @throws Refusal `individual_contact_not_found`, `contact_withdrawn`, `recorded_otherwise` and what `checkCorrection` and
 *   `checkContactDay` refuse
 */
export function correctIndividualContact(
  command: Told<CorrectIndividualContact>,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  const contact = logged(state);
  const { facts, correctedBecause } = contact;
  checkNotWithdrawn(contact);
  const { on, program, mode, discipline, minutes, crisis, referral, caseId, notKnown = [], reason } = command;
  const change = onlySaid({ on, program, mode, discipline, minutes, crisis, referral, caseId });
  checkCorrection(change, corrected, { notKnown });
  if (on !== undefined) checkContactDay(on, command);
  const forgotten = notKnown.filter((name) => facts[name] !== undefined);
  if (isSameFact({ ...facts, ...change }, facts) && forgotten.length === 0)
    return already((correctedBecause ?? reason) === reason, 'reason');
  return [{ type: 'IndividualContactCorrected', data: { change, ...(forgotten.length > 0 && { notKnown: forgotten }), reason } }];
}
