import { refuse } from '../../../libs/event-sourcing/index.js';
import type { OfficeEvent } from './office.events.js';
import type { LeavingOffice } from './office.js';

export interface LeaveOfficeCommand {
  readonly personId: string;
  readonly claim: string;
  readonly until: string;
  readonly now: string;
  /** Whoever has the role by their own events, the person among them. */
  readonly holders: readonly string[];
}

/**
 * Claims that a person loses a role of which somebody must be left. Whoever is about to lose it as well is not counted on, so that two
 * who take it from each other at once are not both let through.
 *
 * @throws Refusal `last_of_role`
 */
export function leaveOffice({ holders, now, ...claim }: LeaveOfficeCommand, leaving: LeavingOffice): readonly OfficeEvent[] {
  const gone = leaving.filter(({ until }) => Date.parse(until) > Date.parse(now)).map(({ personId }) => personId);
  if (holders.every((holder) => holder === claim.personId || gone.includes(holder)))
    refuse('last_of_role', {
      en: 'Nobody would be left in this role. Grant it to somebody else first.',
      es: 'No quedaría nadie con este rol. Concédalo antes a otra persona.',
    });
  return [{ type: 'OfficeLeaving', data: claim }];
}
