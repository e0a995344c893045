import { refuse } from '../../../libs/event-sourcing/index.js';
import { roleFor } from './case-admission.js';
import { readersOf, type Reader } from './case-readers.js';
import type { Owner } from './case.events.js';
import type { Case } from './case.state.js';
import { uncovered } from './fitness.js';
import { checkNotShutOut } from './shut-out.js';

export function isSameOwner(a: Owner, b: Owner): boolean {
  return a.kind === 'desk' ? b.kind === 'desk' : b.kind === 'person' && a.personId === b.personId;
}

/** What is known of whoever is named as an owner. */
export interface OwnerFacts {
  /** Whether they are here, in a role that follow-ups are for. */
  readonly mayOwn: boolean;
  /** Whether they work for the agency that asked. */
  readonly ofOwnAgency?: boolean;
}

/**
 * A follow-up is owned by somebody who may see its case and act on it, or by the desk: by nobody from the agency that asked, unless an
 * override covers it or the case is open to them already. @throws Refusal `owner_unknown`, `conflict_not_overridden`, `own_agency`
 */
export function checkOwner(state: Case, owner: Owner, { mayOwn, ofOwnAgency = false }: OwnerFacts): void {
  if (owner.kind === 'desk') return;
  if (!mayOwn) {
    refuse('owner_unknown', {
      field: 'owner',
      en: 'That person is not active on the roster, or has no role that follow-ups are for. Choose someone else, or the desk.',
      es: 'Esa persona no está activa en la lista, o no tiene una función que lleve seguimientos. Elija a otra, o la mesa de coordinación.',
    });
  }
  checkNotShutOut(state, owner.personId, 'owner');
  if (ofOwnAgency && !readersOf(state).includes(owner.personId) && uncovered(['own_agency'], state, owner.personId).length > 0) {
    refuse('own_agency', {
      field: 'owner',
      en: 'That person works for the agency that asked. Choose someone else or the desk, or ask an approver to override it.',
      es: 'Esa persona trabaja para la agencia que pidió ayuda. Elija a otra o la mesa, o pida a una persona aprobadora que lo permita.',
    });
  }
}

/**
 * A follow-up opens its case to its owner. Whoever works on the case may open it to others; to whom alone the follow-up is gives it back to
 * the desk, or on to somebody who sees the case already: nobody grants a right that they lack. @throws Refusal `owner_not_on_case`
 */
export function checkMayGive(state: Case, owner: Owner, giver: Reader): void {
  if (owner.kind === 'desk' || readersOf(state).includes(owner.personId)) return;
  if (roleFor('work_on_case', giver, state) !== null) return;
  refuse('owner_not_on_case', {
    field: 'owner',
    en: 'Only a coordinator or the lead brings somebody new to this case. Choose the desk, or somebody who works on it already.',
    es: 'Solo la coordinación o quien lidera suma a alguien nuevo a este caso. Elija la mesa, o a alguien que ya trabaja en él.',
  });
}

/** The owner that a command names. */
export function ownerNamed({ kind, personId }: { readonly kind: Owner['kind']; readonly personId?: string }): Owner {
  return kind === 'person' && personId !== undefined ? { kind, personId } : { kind: 'desk' };
}
