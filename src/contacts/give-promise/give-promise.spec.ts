import { fold } from '../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, escalated, kept, member, otherMember, promised } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import type { PromiseEvent } from '../domain/promise.events.js';
import { isAtDesk } from '../domain/promise.js';
import { givePromise } from './give-promise.decision.js';

const { given } = specificationOf(contactEvolution, givePromise);
const atDesk = [...aContact(), promised(), escalated];
const command = { memberId: otherMember, dueAt: '2026-11-30', mayBeGiven: true, ...asMember };
const toOther: PromiseEvent = { type: 'PromiseGiven', data: { memberId: otherMember, dueAt: '2026-11-30' } };

describe('giving a promise to a member', () => {
  it('makes it theirs for a date of its own, and the desk’s no more', () => {
    given(atDesk).when(command).then(toOther);
    const { promise } = fold(contactEvolution, [...atDesk, toOther])!;
    expect(promise).toMatchObject({ owner: { kind: 'person', personId: otherMember }, dueAt: '2026-11-30', contact: 'sealed' });
    expect(isAtDesk(promise!)).toBe(false);
  });

  it('gives it back to whoever promised it, with another date', () => {
    given(atDesk)
      .when({ ...command, memberId: member })
      .then({ type: 'PromiseGiven', data: { memberId: member, dueAt: '2026-11-30' } });
  });

  it('does nothing a second time', () => {
    given([...atDesk, toOther])
      .when(command)
      .thenNothing();
  });

  it('refuses whoever cannot take it over, a day that has passed, and a promise that is kept', () => {
    given(atDesk)
      .when({ ...command, mayBeGiven: false })
      .thenRefused('owner_unknown', 'memberId');
    given(atDesk)
      .when({ ...command, dueAt: '2026-11-20' })
      .thenRefused('due_in_past', 'dueAt');
    given([...atDesk, kept])
      .when(command)
      .thenRefused('promise_ended');
  });
});
