import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, escalated, kept, promised, takenBack, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import { escalatePromise } from './escalate-promise.decision.js';

const { given } = specificationOf(contactEvolution, escalatePromise);
// For the 24th: that day ends at 6:00 UTC on the 25th in Chicago.
const begun: readonly IndividualContactEvent[] = [...aContact(), promised()];
const at = (now: string) => ({ ...asMember, actor: 'automation:escalate-overdue-promises', roles: [], now, afterHours: 48 });
const late = at('2026-11-27T06:00:00.000Z');

describe('telling the desk of an overdue promise', () => {
  it('waits for the hours of the policy after the end of the day', () => {
    given(begun).when(at('2026-11-27T05:59:59.999Z')).thenNothing();
    given(begun).when(late).then(escalated);
  });

  it('counts from the moment where one was promised', () => {
    given([...aContact(), promised({ dueAt: '2026-11-24T09:00:00-06:00' })])
      .when(at('2026-11-26T15:00:00.000Z'))
      .then(escalated);
  });

  it('tells once, and anew of another date', () => {
    given([...begun, escalated])
      .when(late)
      .thenNothing();
    const moved: IndividualContactEvent = { type: 'PromiseChanged', data: { dueAt: '2026-11-28' } };
    given([...begun, escalated, moved])
      .when(late)
      .thenNothing();
    given([...begun, escalated, moved])
      .when(at('2026-12-01T06:00:00.000Z'))
      .then(escalated);
  });

  it('has nothing to tell where nobody waits for the call, or it is the desk’s already', () => {
    for (const ended of [kept, takenBack, withdrawn])
      given([...begun, ended])
        .when(late)
        .thenNothing();
    given([...begun, { type: 'PromisePassedToDesk', data: { from: asMember.actor } }])
      .when(late)
      .thenNothing();
    given([]).when(late).thenNothing();
  });
});
