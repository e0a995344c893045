import { unknownEvent, type Evolution } from '../../../libs/event-sourcing/index.js';
import type { DemoBegun, DemoEvent } from './demo.events.js';

/** Null in a real installation. `filled`: the service has filled it by itself, and came to the end of it. */
export type DemoState = (DemoBegun['data'] & { readonly filled: boolean }) | null;

export const demoEvolution: Evolution<DemoState, DemoEvent> = {
  initial: null,
  evolve(state, event) {
    switch (event.type) {
      case 'DemoBegun':
        return state ?? { ...event.data, filled: false };
      case 'DemoFilled':
        return state && { ...state, filled: true };
      default:
        return unknownEvent(event);
    }
  },
};

/** The moment from which a sample is told that the service began to fill in by itself, and did not finish; null where there is none. */
export function unfinishedFrom(state: DemoState): string | null {
  return state === null || state.filled ? null : (state.toldFrom ?? null);
}
