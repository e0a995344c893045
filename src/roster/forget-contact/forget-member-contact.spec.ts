import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, by, deactivated } from '../domain/person.testkit.js';
import { forgetMemberContact } from './forget-member-contact.decision.js';

const { given } = specificationOf(personEvolution, forgetMemberContact);
const asAutomation = by('automation:forget-member-contacts', []);
const reached: PersonEvent = {
  type: 'ContactChanged',
  data: { phone: 'box-1', mail: 'box-2', keptFor: { phone: 'roster.phone.1', mail: 'roster.mail.1' } },
};
const forgotten: PersonEvent = { type: 'MemberContactForgotten', data: { forgotten: ['roster.phone.1', 'roster.mail.1'] } };

describe('forgetting how a former member was reached', () => {
  it('names the keys of what is kept, each once', () => {
    given([...added(), reached, deactivated])
      .when(asAutomation)
      .then(forgotten);
    given([...added(), { type: 'ContactChanged', data: { phone: 'box-1', mail: 'box-2' } }, deactivated])
      .when(asAutomation)
      .then({ type: 'MemberContactForgotten', data: { forgotten: ['roster'] } });
  });

  it('does nothing while they are active, or active again', () => {
    given([...added(), reached])
      .when(asAutomation)
      .thenNothing();
    given([...added(), reached, deactivated, { type: 'PersonReactivated', data: {} }])
      .when(asAutomation)
      .thenNothing();
  });

  it('does nothing where nothing is kept, or it is forgotten already', () => {
    given([...added(), deactivated])
      .when(asAutomation)
      .thenNothing();
    given([...added(), reached, deactivated, forgotten])
      .when(asAutomation)
      .thenNothing();
  });
});
