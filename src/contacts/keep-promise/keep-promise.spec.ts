import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, kept, promised, takenBack, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import { keepPromise } from './keep-promise.decision.js';

const { given } = specificationOf(contactEvolution, keepPromise);
const begun = [...aContact(), promised()];
const command = { outcome: 'reached_ok', ...asMember } as const;

describe('keeping a promise to call back', () => {
  it('says what came of it', () => {
    given(begun).when(command).then(kept);
  });

  it('does nothing a second time, and refuses another outcome for it', () => {
    given([...begun, kept])
      .when(command)
      .thenNothing();
    given([...begun, kept])
      .when({ ...command, outcome: 'declined' })
      .thenRefused('recorded_otherwise', 'outcome');
  });

  it('refuses where nobody waits for a call', () => {
    given([...begun, takenBack])
      .when(command)
      .thenRefused('promise_ended');
    given([...begun, withdrawn])
      .when(command)
      .thenRefused('promise_ended');
    given(aContact()).when(command).thenRefused('promise_not_found');
  });
});
