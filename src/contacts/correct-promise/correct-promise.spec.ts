import { fold } from '../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, kept, promised, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import type { PromiseEvent } from '../domain/promise.events.js';
import { correctPromise } from './correct-promise.decision.js';

const { given } = specificationOf(contactEvolution, correctPromise);
const done = [...aContact(), promised(), kept];
const command = { reason: 'mistyped', ...asMember } as const;
const declined: PromiseEvent = { type: 'PromiseCorrected', data: { outcome: 'declined', reason: 'mistyped' } };
const opened: PromiseEvent = { type: 'PromiseCorrected', data: { reason: 'mistyped' } };

describe('correcting what came of a promise', () => {
  it('says another outcome', () => {
    given(done)
      .when({ ...command, outcome: 'declined' })
      .then(declined);
  });

  it('opens it again, with whom to call as far as that is not forgotten', () => {
    given(done)
      .when({ ...command, stillOpen: true })
      .then(opened);
    expect(fold(contactEvolution, [...done, opened])?.promise).toMatchObject({ status: 'open', contact: 'sealed' });
    expect(fold(contactEvolution, [...done, opened])?.promise).not.toHaveProperty('outcome');
  });

  it('does nothing where it stands so already, and refuses another reason for the same', () => {
    given([...done, declined])
      .when({ ...command, outcome: 'declined' })
      .thenNothing();
    given([...done, declined])
      .when({ ...command, outcome: 'declined', reason: 'learned_later' })
      .thenRefused('recorded_otherwise', 'reason');
    given([...done, opened])
      .when({ ...command, stillOpen: true })
      .thenNothing();
  });

  it('refuses what says nothing or both, and a promise that is not kept', () => {
    given(done).when(command).thenRefused('nothing_to_correct');
    given(done)
      .when({ ...command, outcome: 'declined', stillOpen: true })
      .thenRefused('known_and_not_known', 'outcome');
    given([...aContact(), promised()])
      .when({ ...command, outcome: 'declined' })
      .thenRefused('promise_not_kept');
    given([...done, withdrawn])
      .when({ ...command, stillOpen: true })
      .thenRefused('contact_withdrawn');
    given(aContact())
      .when({ ...command, outcome: 'declined' })
      .thenRefused('promise_not_found');
  });
});
