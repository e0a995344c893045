import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, kept, otherMember, promised, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import { withdrawIndividualContact } from './withdraw-individual-contact.decision.js';

const { given } = specificationOf(contactEvolution, withdrawIndividualContact);
const command = { reason: 'mistyped', ...asMember } as const;

describe('withdrawing a contact', () => {
  it('says that there was none', () => {
    given(aContact()).when(command).then(withdrawn);
  });

  it('does nothing a second time, and refuses another reason for it', () => {
    given([...aContact(), withdrawn])
      .when(command)
      .thenNothing();
    given([...aContact(), withdrawn])
      .when({ ...command, reason: 'learned_later' })
      .thenRefused('recorded_otherwise', 'reason');
  });

  it('ends a promise that is still the member’s own, and none that somebody else keeps by now', () => {
    const givenAway = { type: 'PromiseGiven', data: { memberId: otherMember, dueAt: '2026-11-27' } } as const;
    given([...aContact(), promised()])
      .when(command)
      .then(withdrawn);
    given([...aContact(), promised(), givenAway])
      .when(command)
      .thenRefused('promise_is_kept_by_others');
    given([...aContact(), promised(), givenAway, kept])
      .when(command)
      .then(withdrawn);
  });

  it('finds nothing where nothing was logged', () => {
    given([]).when(command).thenRefused('individual_contact_not_found');
  });
});
