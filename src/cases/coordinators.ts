import type { QueryBus } from '@nestjs/cqrs';
import { RoleHolders } from '../roster/roster.queries.js';
import type { Asking } from '../rights.js';
import { anotherCouldTakeIt, type CaseState, conflictedIn, isConflictedCoordinator } from './domain/index.js';

/** The active coordinators at this moment. */
export function coordinatorsNow(queries: QueryBus): Promise<readonly string[]> {
  return queries.execute(new RoleHolders('coordinator'));
}

/**
 * Who asks, with the roles that count in this case. A coordinator with a conflict in it is none there while another could
 * take it; where nobody could they go on, so that no call is left without one. Without a conflict nothing is looked up.
 */
export async function standingIn<Who extends Asking>(queries: QueryBus, asking: Who, state: CaseState): Promise<Who> {
  if (state.status === 'none' || !isConflictedCoordinator(asking, state)) return asking;
  if (!anotherCouldTakeIt(asking.actor, conflictedIn(state), await coordinatorsNow(queries))) return asking;
  return { ...asking, roles: asking.roles.filter((role) => role !== 'coordinator') };
}
