import type { FastifyRequest } from 'fastify';
import type { ProjectionWaiter } from '../http/index.js';
import { AFTER_LIMIT_MS } from '../http/queries/query.interceptor.js';
import { waitedFor } from '../http/queries/waited-for.js';
import { taken } from './taken.js';

/** Waits for what the person has just recorded; a page says so where it is not there yet, and is shown all the same. */
export async function projectedFor(
  request: FastifyRequest,
  projection: string | undefined,
  waiter: ProjectionWaiter,
): Promise<{ readonly behind: boolean; readonly staleSince: string | null }> {
  const after = taken(request, 'after');
  if (projection === undefined) return { behind: false, staleSince: null };
  const staleSince = waiter.staleSince(projection);
  if (after === undefined || !/^\d{1,19}$/.test(after)) return { behind: false, staleSince };
  const limitMs = staleSince === null ? AFTER_LIMIT_MS : 0;
  // What was never recorded cannot be missing from a page: somebody changed its address.
  return { behind: (await waitedFor(waiter, projection, BigInt(after), limitMs)) === 'behind', staleSince };
}
