import type { Certificate, Outcome, PublicationPlan, ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { unknownEvent, type Evolution } from '../../../libs/event-sourcing/index.js';
import type { ReleaseHoldReason } from '../../vocabulary/index.js';
import type { PublicationPlanEvent, ReleaseEvent } from './release.events.js';

/** A release, as its own stream tells of it. */
export interface Release {
  /** Why it is held; null where it is not. */
  readonly heldBecause: ReleaseHoldReason | null;
  /** What came of it; null until its date. */
  readonly decided: { readonly document: ReleaseDocument; readonly outcome: Outcome; readonly certificate: Certificate } | null;
}

export const releaseEvolution: Evolution<Release, ReleaseEvent> = {
  initial: { heldBecause: null, decided: null },
  evolve(state, event) {
    switch (event.type) {
      case 'ReleaseHeld':
        return { ...state, heldBecause: event.data.reason };
      case 'ReleaseHoldLifted':
        return { ...state, heldBecause: null };
      case 'ReleasePublished':
      case 'ReleaseRestated':
        return { ...state, decided: event.data };
      case 'ReleaseSkipped':
        return {
          ...state,
          decided: {
            document: event.data.document,
            outcome: { kind: 'skipped' },
            certificate: { witnesses: [], reason: event.data.cause },
          },
        };
      default:
        return unknownEvent(event);
    }
  },
};

/** Null until it is fixed. */
export type PublicationPlanState = PublicationPlan | null;

export const planEvolution: Evolution<PublicationPlanState, PublicationPlanEvent> = {
  initial: null,
  evolve: (state, event) => state ?? event.data.plan,
};
