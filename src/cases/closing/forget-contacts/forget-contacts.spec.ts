import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { by, now, received } from '../../domain/case.testkit.js';
import { forgetContacts } from './forget-contacts.decision.js';

const { given } = specificationOf(caseEvolution, forgetContacts);
const asAutomation = by('automation:forget-contacts', []);
const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'opened_in_error', closedAt: now } };
const withContact = received({ callBackContact: 'sealed' });
const forgotten = (keptFor: string[]): CaseEvent => ({ type: 'ContactsForgotten', data: { keptFor, forgottenAt: now } });

describe('forgetting the contacts of a case that has ended', () => {
  it('names what has been made unreadable', () => {
    given([...withContact, closed])
      .when(asAutomation)
      .then(forgotten(['request', 'deployment']));
    given([...withContact, { type: 'RequestDeclined', data: { reason: 'invalid' } }])
      .when(asAutomation)
      .then(forgotten(['request', 'deployment']));
  });

  it('does nothing while the case is open, or open again', () => {
    given(withContact).when(asAutomation).thenNothing();
    given([...withContact, closed, { type: 'CaseReopened', data: { reason: 'new_need' } }])
      .when(asAutomation)
      .thenNothing();
  });

  it('does nothing where nothing sealed is kept, or it is forgotten already', () => {
    given([...received({}), closed])
      .when(asAutomation)
      .thenNothing();
    given([...withContact, closed, forgotten(['request', 'deployment'])])
      .when(asAutomation)
      .thenNothing();
  });

  it('forgets what was learned after a reopening under its own key', () => {
    const again: CaseEvent[] = [
      ...withContact,
      closed,
      forgotten(['request', 'deployment']),
      { type: 'CaseReopened', data: { reason: 'new_need' } },
      { type: 'FieldCorrected', data: { change: { callBackContact: 'sealed again' }, reason: 'learned_later' } },
      closed,
    ];
    given(again)
      .when(asAutomation)
      .then(forgotten(['request.2', 'deployment.2']));
  });
});
