import { refuse } from '../../../libs/event-sourcing/index.js';

/** What the public registry of answering points says of an agency beside its name and county (docs/domain.md section 6). */
export interface RegistryFacts {
  /** The number that the FCC gave it, without zeros in front. */
  readonly psapId?: string;
  readonly city?: string;
  /** Two letters. */
  readonly state?: string;
}

/**
 * These facts as they are kept; what is not said is left out.
 *
 * @throws Refusal `psap_id_malformed`, `state_malformed`
 */
export function registryFacts({ psapId, city, state }: RegistryFacts): RegistryFacts {
  if (psapId !== undefined && !/^\d{1,10}$/.test(psapId)) {
    refuse('psap_id_malformed', {
      field: 'psapId',
      en: 'A PSAP ID is a whole number, such as 3801.',
      es: 'Un PSAP ID es un número entero, como 3801.',
    });
  }
  if (state !== undefined && !/^[a-z]{2}$/i.test(state)) {
    refuse('state_malformed', {
      field: 'state',
      en: 'Write the state with two letters, such as MO.',
      es: 'Escriba el estado con dos letras, como MO.',
    });
  }
  return {
    ...(psapId !== undefined && { psapId: String(Number(psapId)) }),
    ...(city !== undefined && { city }),
    ...(state !== undefined && { state: state.toUpperCase() }),
  };
}
