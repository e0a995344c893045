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

  it('says to which case it belongs, to another, or to none after all', () => {
    const [one, other] = ['e0000000-0000-4000-8000-00000000000a', 'e0000000-0000-4000-8000-00000000000b'];
    const toCase = (caseId: string): IndividualContactEvent => ({
      type: 'IndividualContactCorrected',
      data: { change: { caseId }, reason: 'mistyped' },
    });
    given(aContact())
      .when({ ...command, caseId: one })
      .then(toCase(one));
    given([...aContact(), toCase(one)])
      .when({ ...command, caseId: other })
      .then(toCase(other));
    const none: IndividualContactEvent = {
      type: 'IndividualContactCorrected',
      data: { change: {}, notKnown: ['caseId'], reason: 'mistyped' },
    };
    given(aContact({ caseId: one }))
      .when({ ...command, notKnown: ['caseId'] })
      .then(none);
    given([...aContact({ caseId: one }), none])
      .when({ ...command, notKnown: ['caseId'] })
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
