import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, kept, promised, takenBack } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import { takeBackPromise } from './take-back-promise.decision.js';

const { given } = specificationOf(contactEvolution, takeBackPromise);
const begun = [...aContact(), promised()];
const command = { reason: 'mistyped', ...asMember } as const;

describe('taking a promise to call back', () => {
  it('says that there was none', () => {
    given(begun).when(command).then(takenBack);
  });

  it('does nothing a second time, and refuses another reason for it', () => {
    given([...begun, takenBack])
      .when(command)
      .thenNothing();
    given([...begun, takenBack])
      .when({ ...command, reason: 'learned_later' })
      .thenRefused('recorded_otherwise', 'reason');
  });

  it('refuses what is kept, which is corrected instead, and where there is none', () => {
    given([...begun, kept])
      .when(command)
      .thenRefused('promise_ended');
    given(aContact()).when(command).thenRefused('promise_not_found');
  });
});
