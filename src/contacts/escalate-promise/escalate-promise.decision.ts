import { overdueFrom, type Deciding } from '../../vocabulary/index.js';
import { type IndividualContactEvent, type IndividualContactState, isToBeKept } from '../domain/index.js';

const HOUR = 3_600_000;

/**
 * Tells the coordinators' desk that a promise is late by the policy's hours; its owner stays the owner. A contact has no lead who
 * could be told before (docs/domain.md section 3). Nothing to do where it is kept, has another date, or is the desk's already.
 */
export function escalatePromise(
  { now, zone, afterHours }: { readonly afterHours: number } & Deciding,
  state: IndividualContactState,
): readonly IndividualContactEvent[] {
  if (!isToBeKept(state)) return [];
  const { owner, escalated, dueAt } = state.promise;
  if (escalated || owner.kind === 'desk' || Date.parse(now) < overdueFrom(dueAt, zone) + afterHours * HOUR) return [];
  return [{ type: 'PromiseEscalated', data: {} }];
}
