import { projectionSpecification } from '../../../../libs/read-side/projection/projection-specification.testkit.js';
import { received } from '../../domain/case.testkit.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { ForgottenContacts } from './forgotten-contacts.entity.js';
import { KeptContacts } from './kept-contacts.entity.js';
import { keptContactsProjection } from './kept-contacts.projection.js';

const caseId = '5c3f5f3e-0000-4000-8000-000000000001';
const stream = `case-${caseId}`;
const at = '2026-11-23T12:00:00.000Z';
const events = (...list: CaseEvent[]) => list.map((event) => ({ stream, event, recordedAt: at }));
const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: at } };
const forgotten: CaseEvent = { type: 'ContactsForgotten', data: { keptFor: ['request'], forgottenAt: at } };

describe('the list of cases that still keep contacts', () => {
  const specification = projectionSpecification(keptContactsProjection);

  it('has a case fall due a day after it was closed', async () => {
    await specification
      .given(...events(...received({ callBackContact: 'sealed' }), closed))
      .thenRows(KeptContacts, [expect.objectContaining({ caseId, keeps: true, forgetAt: new Date('2026-11-24T12:00:00.000Z') })]);
  });

  it('takes it off when it is opened again, and when its contacts are forgotten', async () => {
    const withContact = received({ callBackContact: 'sealed' });
    await specification
      .given(...events(...withContact, closed, { type: 'CaseReopened', data: { reason: 'new_need' } }))
      .thenRows(KeptContacts, [expect.objectContaining({ keeps: true, forgetAt: null })]);
    await specification
      .given(...events(...withContact, closed, forgotten))
      .thenRows(KeptContacts, [expect.objectContaining({ keeps: false, forgetAt: null })]);
  });

  it('keeps what was forgotten, to forget it again after a restored backup', async () => {
    await specification
      .given(...events(...received({ callBackContact: 'sealed' }), closed, forgotten))
      .thenRows(ForgottenContacts, [expect.objectContaining({ caseId, keptFor: 'request', forgottenAt: at })]);
  });
});
