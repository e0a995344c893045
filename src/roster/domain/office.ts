import { unknownEvent, type Evolution } from '../../../libs/event-sourcing/index.js';
import type { OfficeEvent, OfficeLeaving } from './office.events.js';

/** Who is about to lose the role, with the claims that may yet come true. */
export type LeavingOffice = readonly OfficeLeaving['data'][];

export const officeEvolution: Evolution<LeavingOffice, OfficeEvent> = {
  initial: [],
  evolve(state, event) {
    switch (event.type) {
      case 'OfficeLeaving':
        return [...state.filter(({ personId }) => personId !== event.data.personId), event.data];
      case 'OfficeKept':
        return state.filter(({ claim }) => claim !== event.data.claim);
      default:
        return unknownEvent(event);
    }
  },
};
