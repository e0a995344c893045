import type { RequestFactsFields } from '../../request-facts-fields.js';
import type { IntakeForm } from './intake.form.js';
import { occurredAt } from './occurred-at.js';

/**
 * What the form says of a request, as the API would be told it: the contact still in the clear, to be sealed next.
 *
 * @throws FormProblem where the day or the time is none
 */
export function factsOf(form: IntakeForm, now: string, zone: string): RequestFactsFields {
  const { agencyId, incidentType, exposed, urgency, callBackContact, channel } = form;
  return {
    agencyId,
    incidentType,
    urgency,
    callBackContact,
    channel,
    occurredAt: occurredAt(form, now, zone),
    exposed: exposed?.map((discipline) => ({ discipline })),
  };
}
