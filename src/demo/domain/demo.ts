import type { Evolution } from '../../../libs/event-sourcing/index.js';
import type { DemoBegun, DemoEvent } from './demo.events.js';

/** Null in a real installation. */
export type DemoState = DemoBegun['data'] | null;

export const demoEvolution: Evolution<DemoState, DemoEvent> = {
  initial: null,
  evolve: (state, event) => state ?? event.data,
};
