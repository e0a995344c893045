import type { Deciding } from '../../vocabulary/index.js';
import { type IndividualContactEvent, type IndividualContactState, isToBeKept } from '../domain/index.js';

/**
 * Takes a promise to the coordinators' desk whose owner was deactivated, or has no role any more in which it could be theirs
 * (docs/domain.md section 3, step 7): somebody goes on waiting for the call. Nothing to do where they are back.
 */
export function passPromise(
  { mayKeep }: { readonly mayKeep: boolean } & Deciding,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  if (!isToBeKept(state) || mayKeep) return [];
  const { owner } = state.promise;
  return owner.kind === 'desk' ? [] : [{ type: 'PromisePassedToDesk', data: { from: owner.personId } }];
}
