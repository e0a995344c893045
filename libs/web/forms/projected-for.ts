import type { FastifyRequest } from 'fastify';
import type { ProjectionWaiter, ToldPositions } from '../http/index.js';
import { AFTER_LIMIT_MS } from '../http/queries/query.interceptor.js';
import { waitedFor } from '../http/queries/waited-for.js';
import { doneMark, formMark } from './done-mark.js';
import { KEPT_WITH_SESSION, NOTHING_CHANGED } from './submitted.js';
import { taken } from './taken.js';

/** What a page is told of what came before it. */
export interface CameBefore {
  readonly behind: boolean;
  readonly staleSince: string | null;
  readonly done: string | null;
  readonly doneBy: (form: string) => boolean;
}

/**
 * Waits for what the person has just recorded; a page says so where it is not there yet, and is shown all the same. It says that
 * something was done only beside a position at which something was recorded, with the mark that this session made for it: an address
 * that somebody wrote or changed claims nothing.
 *
 * @param csrf the token of the session
 * @param told how positions are told to the person
 */
export async function projectedFor(
  request: FastifyRequest,
  projection: string | undefined,
  waiter: ProjectionWaiter,
  csrf: string,
  told: ToldPositions,
): Promise<CameBefore> {
  const after = taken(request, 'after');
  const claimed = taken(request, 'done') ?? null;
  const mark = taken(request, 'mark');
  const by = taken(request, 'by');
  const done = claimed !== null && mark !== doneMark(csrf, claimed, after) ? null : claimed;
  const doneBy = (form: string) => after !== undefined && by === formMark(csrf, form, after);
  const staleSince = projection === undefined ? null : waiter.staleSince(projection);
  const position = told.understand(after);
  if (after === undefined || position === null) {
    const withoutPosition = done === NOTHING_CHANGED || done === KEPT_WITH_SESSION;
    return { behind: false, staleSince, done: withoutPosition ? done : null, doneBy };
  }
  const recorded = async () => ((await waiter.hasHappened(position)) ? done : null);
  if (projection === undefined) return { behind: false, staleSince, done: done === null ? null : await recorded(), doneBy };
  const waited = await waitedFor(waiter, projection, position, staleSince === null ? AFTER_LIMIT_MS : 0);
  return { behind: waited === 'behind', staleSince, done: waited === 'never' ? null : done, doneBy };
}
