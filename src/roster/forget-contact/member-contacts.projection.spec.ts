import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, deactivated, robin } from '../domain/person.testkit.js';
import { ForgottenMemberContacts } from './forgotten-member-contacts.entity.js';
import { KeptMemberContacts } from './kept-member-contacts.entity.js';
import { memberContactsProjection } from './member-contacts.projection.js';

const at = '2026-11-23T12:00:00.000Z';
const events = (...list: PersonEvent[]) => list.map((event) => ({ stream: `person-${robin}`, event, recordedAt: at }));
const reached: PersonEvent = { type: 'ContactChanged', data: { phone: 'box-1', keptFor: { phone: 'roster.phone.1' } } };
const removed: PersonEvent = { type: 'ContactChanged', data: { phone: null, forgotten: ['roster.phone.1'] } };
const row = (has: Partial<KeptMemberContacts>) => expect.objectContaining({ personId: robin, ...has }) as KeptMemberContacts;

describe('the list of members whose contact is kept', () => {
  const specification = projectionSpecification(memberContactsProjection);

  it('says since when somebody is no longer counted on, until they are back', async () => {
    await specification
      .given(...events(...added(), reached, deactivated))
      .thenRows(KeptMemberContacts, [row({ keeps: true, inactiveSince: new Date(at) })]);
    await specification
      .given(...events(...added(), reached, deactivated, { type: 'PersonReactivated', data: {} }))
      .thenRows(KeptMemberContacts, [row({ keeps: true, inactiveSince: null })]);
  });

  it('says when nothing is kept any more, and keeps what was forgotten, to forget it again after a restored backup', async () => {
    await specification.given(...events(...added(), reached, removed)).thenRows(KeptMemberContacts, [row({ keeps: false })]);
    await specification
      .given(...events(...added(), reached, deactivated, { type: 'MemberContactForgotten', data: { forgotten: ['roster.phone.1'] } }))
      .thenRows(ForgottenMemberContacts, [expect.objectContaining({ personId: robin, keptFor: 'roster.phone.1', forgottenAt: at })]);
  });
});
