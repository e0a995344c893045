import { isOpenTo, type Asking } from '../../rights.js';
import type { Case, CaseState } from './case.state.js';
import { uncovered } from './fitness.js';

/** Who has a conflict on record in the case that neither an override nor the lead's yes covers. */
export function conflictedIn(state: Case): readonly string[] {
  return Object.entries(state.conflicts).flatMap(([id, kinds]) => (uncovered(kinds, state, id).length > 0 ? [id] : []));
}

/** Whether a conflict of this coordinator is on record: only then it matters who else could take the case. */
export function isConflictedCoordinator(asking: Asking, state: CaseState): boolean {
  return state.status !== 'none' && isOpenTo('see_case', asking, 'every') && conflictedIn(state).includes(asking.actor);
}

/** Whether one of the coordinators, other than this one, has no conflict in the case. */
export function anotherCouldTakeIt(actor: string, conflicted: readonly string[], coordinators: readonly string[]): boolean {
  return coordinators.some((id) => id !== actor && !conflicted.includes(id));
}
