import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import { correctIndividualContact } from './correct-individual-contact.decision.js';

const { given } = specificationOf(contactEvolution, correctIndividualContact);
const command = { reason: 'mistyped', ...asMember } as const;
const corrected: IndividualContactEvent = {
  type: 'IndividualContactCorrected',
  data: { change: { minutes: 25 }, reason: 'mistyped' },
};

describe('correcting a contact', () => {
  it('says what was otherwise', () => {
    given(aContact())
      .when({ ...command, minutes: 25 })
      .then(corrected);
  });

  it('says that nobody was referred after all', () => {
    const notReferred: IndividualContactEvent = {
      type: 'IndividualContactCorrected',
      data: { change: {}, notKnown: ['referral'], reason: 'mistyped' },
    };
    given(aContact({ referral: 'eap' }))
      .when({ ...command, notKnown: ['referral'] })
      .then(notReferred);
    given([...aContact({ referral: 'eap' }), notReferred])
      .when({ ...command, notKnown: ['referral'] })
      .thenNothing();
  });

  it('does nothing where it stands so already, and refuses another reason for the same', () => {
    given([...aContact(), corrected])
      .when({ ...command, minutes: 25 })
      .thenNothing();
    given([...aContact(), corrected])
      .when({ ...command, minutes: 25, reason: 'learned_later' })
      .thenRefused('recorded_otherwise', 'reason');
  });

  it('refuses a correction of nothing, a day that is still to come, and what was withdrawn', () => {
    given(aContact()).when(command).thenRefused('nothing_to_correct');
    given(aContact())
      .when({ ...command, on: '2026-11-24' })
      .thenRefused('day_in_future', 'on');
    given([...aContact(), withdrawn])
      .when({ ...command, minutes: 25 })
      .thenRefused('contact_withdrawn');
    given([])
      .when({ ...command, minutes: 25 })
      .thenRefused('individual_contact_not_found');
  });
});
