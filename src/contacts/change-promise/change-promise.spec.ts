import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, escalated, kept, otherMember, promised, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import type { PromiseEvent } from '../domain/promise.events.js';
import { changePromise } from './change-promise.decision.js';

const { given } = specificationOf(contactEvolution, changePromise);
const begun = [...aContact(), promised()];
const moved: PromiseEvent = { type: 'PromiseChanged', data: { dueAt: '2026-11-26' } };

describe('changing a promise to call back', () => {
  it('gives it another date, or says whom to call after all', () => {
    given(begun)
      .when({ dueAt: '2026-11-26', ...asMember })
      .then(moved);
    given(begun)
      .when({ contact: 'sealed anew', ...asMember })
      .then({ type: 'PromiseChanged', data: { contact: 'sealed anew' } });
  });

  it('does nothing where it has that date already, also once it has passed', () => {
    given(begun)
      .when({ dueAt: '2026-11-24', ...asMember })
      .thenNothing();
    given([...begun, moved])
      .when({ dueAt: '2026-11-26', ...asMember, now: '2026-12-01T12:00:00.000Z' })
      .thenNothing();
  });

  it('is moved by whoever promised it alone: from the desk it would be back with who let it lapse', () => {
    const desk = { ...asMember, actor: otherMember, roles: ['coordinator'] } as const;
    given([...begun, escalated])
      .when({ dueAt: '2026-11-26', ...desk })
      .thenRefused('not_yours_to_move', 'dueAt');
    given([...begun, escalated])
      .when({ contact: 'sealed anew', ...desk })
      .then({ type: 'PromiseChanged', data: { contact: 'sealed anew' } });
  });

  it('refuses what says nothing, a day that has passed, and a promise that has ended', () => {
    given(begun).when(asMember).thenRefused('nothing_to_correct');
    given(begun)
      .when({ dueAt: '2026-11-20', ...asMember })
      .thenRefused('due_in_past', 'dueAt');
    given([...begun, kept])
      .when({ dueAt: '2026-11-26', ...asMember })
      .thenRefused('promise_ended');
    given([...begun, withdrawn])
      .when({ dueAt: '2026-11-26', ...asMember })
      .thenRefused('promise_ended');
    given(aContact())
      .when({ dueAt: '2026-11-26', ...asMember })
      .thenRefused('promise_not_found');
  });
});
