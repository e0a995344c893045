import { fold } from '../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, escalated, kept, otherMember, promised, tried, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import { tryPromiseAgain } from './try-promise-again.decision.js';

const { given } = specificationOf(contactEvolution, tryPromiseAgain);
const begun = [...aContact(), promised()];
const command = { dueAt: '2026-11-26', ...asMember };

describe('trying again to call back where nobody answered', () => {
  it('keeps the promise open on another date, with whom to call and whose it is', () => {
    given(begun).when(command).then(tried);
    expect(fold(contactEvolution, [...begun, escalated, tried])?.promise).toMatchObject({
      status: 'open',
      dueAt: '2026-11-26',
      contact: 'sealed',
      escalated: false,
      tried: { times: 1, lastAt: asMember.now },
    });
  });

  it('counts each try, and says the same twice once', () => {
    given([...begun, tried])
      .when(command)
      .thenNothing();
    given([...begun, tried])
      .when({ ...command, dueAt: '2026-11-27' })
      .then({ type: 'PromiseTried', data: { triedAt: asMember.now, dueAt: '2026-11-27' } });
    expect(fold(contactEvolution, [...begun, tried, tried])?.promise?.tried?.times).toBe(2);
  });

  it('is today as well as later, and never before', () => {
    given(begun)
      .when({ ...command, dueAt: '2026-11-23' })
      .then({ type: 'PromiseTried', data: { triedAt: asMember.now, dueAt: '2026-11-23' } });
    given(begun)
      .when({ ...command, dueAt: '2026-11-22' })
      .thenRefused('due_in_past', 'dueAt');
  });

  it('is said by whose promise it is: the desk calls, or gives it to somebody', () => {
    given([...begun, escalated])
      .when({ ...command, actor: otherMember, roles: ['coordinator'] })
      .thenRefused('not_yours_to_move', 'dueAt');
    given([...begun, { type: 'PromisePassedToDesk', data: { from: asMember.actor } }])
      .when({ ...command, actor: otherMember, roles: ['coordinator'] })
      .then(tried);
  });

  it('refuses where nobody waits for a call, and begins anew with a new promise', () => {
    for (const ended of [kept, withdrawn])
      given([...begun, ended])
        .when(command)
        .thenRefused('promise_ended');
    given(aContact()).when(command).thenRefused('promise_not_found');
    expect(fold(contactEvolution, [...begun, tried, kept, promised()])?.promise).not.toHaveProperty('tried');
  });
});
