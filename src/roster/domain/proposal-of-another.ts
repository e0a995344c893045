import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Deciding, PersonRole } from '../../vocabulary/index.js';
import { notOwnAccount } from './permissions.js';
import { known, type PersonState, type ProposedRole } from './person.js';

/**
 * The proposal that waits for somebody who neither made it nor gets the role.
 *
 * @throws Refusal `person_not_found`, `own_account`, `no_role_proposed`, `proposed_by_you`
 */
export function proposalOfAnother(
  deciding: Deciding & { readonly personId: string; readonly role: PersonRole },
  state: PersonState,
): ProposedRole {
  notOwnAccount(deciding, deciding.personId);
  const proposed = known(state).proposedRoles.find((each) => each.role === deciding.role);
  if (proposed === undefined) {
    refuse('no_role_proposed', {
      en: 'This role is not proposed for them, or it was withdrawn or decided. Look at the list.',
      es: 'Este rol no está propuesto para esta persona, o se retiró o ya se decidió. Mire la lista.',
    });
  }
  if (proposed.by === deciding.actor) {
    refuse('proposed_by_you', {
      en: 'You proposed this yourself. Ask another privacy officer to decide.',
      es: 'Usted lo propuso. Pida a otra persona de privacidad que decida.',
    });
  }
  return proposed;
}
