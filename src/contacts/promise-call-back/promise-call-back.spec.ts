import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { aContact, asMember, forgotten, kept, promised, takenBack, withdrawn } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import { promiseCallBack } from './promise-call-back.decision.js';

const { given } = specificationOf(contactEvolution, promiseCallBack);
const command = { dueAt: '2026-11-24', contact: 'sealed', ...asMember };

describe('promising to call back', () => {
  it('records the date and whom to call, sealed', () => {
    given(aContact()).when(command).then(promised());
    given(aContact())
      .when({ ...command, contact: undefined })
      .then({ type: 'CallBackPromised', data: { dueAt: '2026-11-24' } });
  });

  it('is for today or later, and for no year that is a slip of the keyboard', () => {
    given(aContact())
      .when({ ...command, dueAt: '2026-11-23' })
      .then(promised({ dueAt: '2026-11-23' }));
    given(aContact())
      .when({ ...command, dueAt: '2026-11-22' })
      .thenRefused('due_in_past', 'dueAt');
    given(aContact())
      .when({ ...command, dueAt: '2032-11-24' })
      .thenRefused('due_too_far', 'dueAt');
  });

  it('is one promise at a time, and another once that has ended', () => {
    given([...aContact(), promised()])
      .when(command)
      .thenRefused('promised_already');
    given([...aContact(), promised(), kept, forgotten])
      .when(command)
      .then(promised());
    given([...aContact(), promised(), takenBack])
      .when(command)
      .then(promised());
  });

  it('is made with no contact that was withdrawn, or was never logged', () => {
    given([...aContact(), withdrawn])
      .when(command)
      .thenRefused('contact_withdrawn');
    given([]).when(command).thenRefused('individual_contact_not_found');
  });
});
