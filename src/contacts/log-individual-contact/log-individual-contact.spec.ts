import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, facts, member, promised } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import { logIndividualContact } from './log-individual-contact.decision.js';

const { given } = specificationOf(contactEvolution, logIndividualContact);

describe('logging a contact', () => {
  it('records it as the contact of whoever says so, and nothing of whom they supported', () => {
    given([])
      .when({ ...facts, referral: 'eap', ...asMember })
      .then({ type: 'IndividualContactLogged', data: { memberId: member, ...facts, referral: 'eap' } });
  });

  it('records the case that it belongs to', () => {
    const caseId = 'e0000000-0000-4000-8000-00000000000a';
    given([])
      .when({ ...facts, caseId, ...asMember })
      .then(...aContact({ caseId }));
  });

  it('promises to call back in the same breath, with a date', () => {
    given([])
      .when({ ...facts, ...asMember, callBackAt: '2026-11-24', callBackContact: 'sealed' })
      .then(...aContact(), promised());
    given([])
      .when({ ...facts, ...asMember, callBackContact: 'sealed' })
      .thenRefused('promise_without_date', 'callBackAt');
    given([])
      .when({ ...facts, ...asMember, callBackAt: '2026-11-20' })
      .thenRefused('due_in_past', 'callBackAt');
  });

  it('takes today in the zone of the program, and refuses tomorrow', () => {
    const late = { ...facts, ...asMember, now: '2026-11-24T05:59:00.000Z' };
    given([])
      .when({ ...late, on: '2026-11-23' })
      .then(...aContact({ on: '2026-11-23' }));
    given([])
      .when({ ...late, on: '2026-11-24' })
      .thenRefused('day_in_future', 'on');
  });

  it('refuses a day that no month has', () => {
    given([])
      .when({ ...facts, ...asMember, on: '2026-02-30' })
      .thenRefused('day_malformed', 'on');
  });

  it('logs a double tap once', () => {
    given(aContact())
      .when({ ...facts, ...asMember })
      .thenNothing();
  });
});
