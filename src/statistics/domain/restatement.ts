import { refuse, unknownEvent, type Evolution } from '../../../libs/event-sourcing/index.js';
import type { RestatementReason } from '../../vocabulary/index.js';
import type { RestatementEvent, YearRestated } from './restatement.events.js';

/** What is done about a year that is out and wrong. */
export interface Restatement {
  /** That waits for another person; null where none does. */
  readonly proposed: { readonly reason: RestatementReason; readonly by: string } | null;
  /** Null until somebody agreed, which happens once; unless nothing of the year was otherwise. */
  readonly agreed: { readonly reason: RestatementReason; readonly by: string; readonly at: string } | null;
  /** What came of it; null until it is computed. */
  readonly outcome: ({ readonly kind: 'restated' } & YearRestated['data']) | { readonly kind: 'held'; readonly cause: string } | null;
}

export const restatementEvolution: Evolution<Restatement, RestatementEvent> = {
  initial: { proposed: null, agreed: null, outcome: null },
  evolve(state, event) {
    switch (event.type) {
      case 'RestatementProposed':
        return { ...state, proposed: event.data };
      case 'RestatementWithdrawn':
      case 'RestatementDeclined':
        return { ...state, proposed: null };
      case 'RestatementAgreed':
        return state.proposed === null ? state : { ...state, proposed: null, agreed: { ...event.data, reason: state.proposed.reason } };
      case 'YearRestated':
        return { ...state, outcome: { kind: 'restated', ...event.data } };
      case 'RestatementHeld':
        if (event.data.tooEarly) return restatementEvolution.initial;
        return { ...state, outcome: { kind: 'held', cause: event.data.cause } };
      default:
        return unknownEvent(event);
    }
  },
};

/**
 * The proposal that waits for somebody else than whoever made it.
 *
 * @throws Refusal `restatement_is_decided`, `no_restatement_proposed`, `decided_by_another`
 */
export function proposalFor(actor: string, { proposed, agreed }: Restatement): NonNullable<Restatement['proposed']> {
  if (agreed !== null) isDecided();
  if (proposed === null) {
    refuse('no_restatement_proposed', {
      en: 'Nothing is proposed for this year, or it was withdrawn. Look at the list.',
      es: 'No hay nada propuesto para este año, o se retiró. Mire la lista.',
    });
  }
  if (proposed.by === actor) {
    refuse('decided_by_another', {
      en: 'You proposed this yourself. Ask another privacy officer to decide.',
      es: 'Usted lo propuso. Pida a otra persona de privacidad que decida.',
    });
  }
  return proposed;
}

/** @throws Refusal `restatement_is_decided` */
export function isDecided(): never {
  refuse('restatement_is_decided', {
    en: 'A restatement of this year was decided already, and a year has one at most. Leave it as it is.',
    es: 'Ya se decidió una rectificación de este año, y cada año tiene una como máximo. Déjelo como está.',
  });
}
