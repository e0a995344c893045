import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, kept, member, promised, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import type { PromiseEvent } from '../domain/promise.events.js';
import { passPromise } from './pass-promise.decision.js';

const { given } = specificationOf(contactEvolution, passPromise);
const begun = [...aContact(), promised()];
const gone = { ...asMember, actor: 'automation:pass-promises-on', roles: [], mayKeep: false };
const passed: PromiseEvent = { type: 'PromisePassedToDesk', data: { from: member } };

describe('taking a promise to the desk whose owner is gone', () => {
  it('makes it the desk’s, and says whose it was', () => {
    given(begun).when(gone).then(passed);
  });

  it('does nothing a second time, where they are back, or where nobody waits for the call', () => {
    given([...begun, passed])
      .when(gone)
      .thenNothing();
    given(begun)
      .when({ ...gone, mayKeep: true })
      .thenNothing();
    for (const ended of [kept, withdrawn])
      given([...begun, ended])
        .when(gone)
        .thenNothing();
  });
});
