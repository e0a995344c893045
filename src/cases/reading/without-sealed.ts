import type { CaseEvent, RequestFacts } from '../domain/index.js';

/** In place of a sealed value: that there is one is all that a read model tells. What is sealed opens from the case alone. */
export const SEALED = 'sealed';

/** The event with `SEALED` in place of each sealed value. */
export function withoutSealed(event: CaseEvent): CaseEvent {
  switch (event.type) {
    case 'RequestReceived':
      return { ...event, data: { ...event.data, facts: factsWithout(event.data.facts) } };
    case 'FieldCorrected':
      return { ...event, data: { ...event.data, change: factsWithout(event.data.change) } };
    case 'MeetingPlaceSet': {
      const { place, contact, ...data } = event.data;
      return { ...event, data: { ...data, ...(place && { place: SEALED }), ...(contact && { contact: SEALED }) } };
    }
    default:
      return event;
  }
}

function factsWithout({ callBackContact, ...facts }: RequestFacts): RequestFacts {
  return callBackContact === undefined ? facts : { ...facts, callBackContact: SEALED };
}
