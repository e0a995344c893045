import type { Evolution } from '../../../libs/event-sourcing/index.js';
import type { InstallationEvent } from './installation.events.js';

/** Whose events a store holds; null where nobody has said so yet. */
export type InstallationState = InstallationEvent['data'] | null;

export const installationEvolution: Evolution<InstallationState, InstallationEvent> = {
  initial: null,
  evolve: (state, event) => state ?? event.data,
};
