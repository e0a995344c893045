import type { StoredEvent } from '../../../libs/event-sourcing/index.js';
import type { PersonEvent } from './person.events.js';

/** By whom somebody was added or granted a role, and when: ISO 8601 in UTC. */
export interface Owed {
  readonly to: string;
  readonly since: string;
}

/** To whom a person owes that they are here, and what they may do. @param history of the person */
export function owedTo(history: readonly StoredEvent<PersonEvent>[]): readonly Owed[] {
  return history.flatMap(({ event, metadata: { actor, recordedAt } }) =>
    event.type === 'PersonAdded' || event.type === 'RoleGranted' ? [{ to: actor, since: recordedAt }] : [],
  );
}
