import { type Case, roleFor } from '../../domain/index.js';
import type { Viewing } from './case-in-full.view.js';

/** Declared conflicts, for coordinators and the lead, as is everything that speaks against a member. */
export function conflictsOf({ state, names, reader }: Viewing) {
  if (roleFor('work_on_case', reader, state) === null) return [];
  return Object.entries(state.conflicts).map(([memberId, conflicts]) => ({
    memberId,
    name: names.person(memberId),
    conflicts,
    /** That it was never so is said by somebody else than who declared it, and not by the member. */
    mayTakeBack:
      roleFor('take_back_conflict', reader, state, { memberId }) !== null &&
      memberId !== reader.actor &&
      !declaredBy(state, memberId).includes(reader.actor),
  }));
}

function declaredBy({ conflictsDeclaredBy }: Case, memberId: string): readonly string[] {
  return conflictsDeclaredBy[memberId] ?? [];
}
