import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Owner } from './case.events.js';
import type { Case } from './case.state.js';
import { checkNotShutOut } from './shut-out.js';

export function isSameOwner(a: Owner, b: Owner): boolean {
  return a.kind === 'desk' ? b.kind === 'desk' : b.kind === 'person' && a.personId === b.personId;
}

/** A follow-up is owned by somebody who may see its case and act on it, or by the desk. @throws Refusal `owner_unknown`, `conflict_not_overridden` */
export function checkOwner(state: Case, owner: Owner, mayOwn: boolean): void {
  if (owner.kind === 'person' && !mayOwn) {
    refuse('owner_unknown', {
      field: 'owner',
      en: 'That person is not active on the roster, or has no role that follow-ups are for. Choose someone else, or the desk.',
      es: 'Esa persona no está activa en la lista, o no tiene una función que lleve seguimientos. Elija a otra, o la mesa de coordinación.',
    });
  }
  if (owner.kind === 'person') checkNotShutOut(state, owner.personId, 'owner');
}

/** The owner that a command names. */
export function ownerNamed({ kind, personId }: { readonly kind: Owner['kind']; readonly personId?: string }): Owner {
  return kind === 'person' && personId !== undefined ? { kind, personId } : { kind: 'desk' };
}
