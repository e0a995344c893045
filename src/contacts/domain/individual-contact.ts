import { refuseMissing, type Evolution } from '../../../libs/event-sourcing/index.js';
import { onlySaid, type CorrectionReason } from '../../vocabulary/index.js';
import type { ContactFacts, IndividualContactEvent } from './individual-contact.events.js';
import { evolvePromise, type CallBackPromise } from './promise.js';

export interface IndividualContact {
  readonly memberId: string;
  readonly facts: ContactFacts;
  /** Why it was corrected last. */
  readonly correctedBecause?: CorrectionReason;
  /** Why there was no such contact; null where there was. */
  readonly withdrawnBecause: CorrectionReason | null;
  /** The latest promise to call back, whatever became of it. */
  readonly promise?: CallBackPromise;
}

/** Null until it is logged. */
export type IndividualContactState = IndividualContact | null;

export const contactEvolution: Evolution<IndividualContactState, IndividualContactEvent> = {
  initial: null,
  evolve(state, event) {
    if (event.type === 'IndividualContactLogged') {
      const { memberId, ...facts } = event.data;
      return { memberId, facts, withdrawnBecause: null };
    }
    return state && changed(state, event);
  },
};

function changed(state: IndividualContact, event: Exclude<IndividualContactEvent, { type: 'IndividualContactLogged' }>): IndividualContact {
  switch (event.type) {
    case 'IndividualContactCorrected': {
      const { change, notKnown = [], reason } = event.data;
      const { referral, caseId, ...facts } = { ...state.facts, ...change };
      const kept = { ...(!notKnown.includes('referral') && { referral }), ...(!notKnown.includes('caseId') && { caseId }) };
      return { ...state, facts: { ...facts, ...onlySaid(kept) }, correctedBecause: reason };
    }
    case 'IndividualContactWithdrawn':
      return { ...state, withdrawnBecause: event.data.reason };
    default: {
      const { promise: before, ...contact } = state;
      const promise = evolvePromise(state.memberId, before, event);
      return promise === undefined ? contact : { ...contact, promise };
    }
  }
}

/** The contact. @throws Refusal `individual_contact_not_found` */
export function logged(state: IndividualContactState): IndividualContact {
  if (!state)
    refuseMissing('individual_contact_not_found', {
      en: 'There is no such contact. Look at the list of your contacts.',
      es: 'No existe ese contacto. Mire la lista de sus contactos.',
    });
  return state;
}
