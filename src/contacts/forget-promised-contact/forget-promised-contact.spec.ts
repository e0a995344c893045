import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, forgotten, kept, promised, takenBack, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import { forgetPromisedContact } from './forget-promised-contact.decision.js';

const { given } = specificationOf(contactEvolution, forgetPromisedContact);
const begun = [...aContact(), promised()];
const byClock = { ...asMember, actor: 'automation:forget-promised-contacts', roles: [], now: '2026-11-24T12:00:00.000Z' };

describe('forgetting whom to call back', () => {
  it('names the key of what is made unreadable, whatever ended the promise', () => {
    for (const ended of [kept, takenBack, withdrawn])
      given([...begun, ended])
        .when(byClock)
        .then(forgotten);
  });

  it('does nothing while somebody waits for the call, also once more after a slip', () => {
    given(begun).when(byClock).thenNothing();
    given([...begun, kept, { type: 'PromiseCorrected', data: { reason: 'mistyped' } }])
      .when(byClock)
      .thenNothing();
  });

  it('does nothing where nothing is kept, or it is forgotten already', () => {
    given([...aContact(), { type: 'CallBackPromised', data: { dueAt: '2026-11-24' } }, kept])
      .when(byClock)
      .thenNothing();
    given([...begun, kept, forgotten])
      .when(byClock)
      .thenNothing();
    given([]).when(byClock).thenNothing();
  });

  it('forgets what is learned afterwards under its own key', () => {
    given([...begun, kept, forgotten, promised(), kept])
      .when(byClock)
      .then({ type: 'PromisedContactForgotten', data: { keptFor: 'promise.2', forgottenAt: byClock.now } });
  });
});
