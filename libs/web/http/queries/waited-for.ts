import type { Position } from '../../../event-sourcing/index.js';
import { ProblemError } from '../problems/problem.js';
import type { ProjectionWaiter } from './projection-waiter.js';

/** What was just recorded is mostly there by then; only afterwards is the store asked whether there is anything to wait for. */
const FIRST_MS = 250;

/**
 * Waits until a projection holds a position.
 *
 * @returns false where it has not passed it within the limit
 * @throws ProblemError 400 `after_unknown` where nothing was recorded at that position or after it
 */
export async function waitedFor(waiter: ProjectionWaiter, projection: string, position: Position, limitMs: number): Promise<boolean> {
  const firstMs = Math.min(FIRST_MS, limitMs);
  if (await waiter.waitUntilProjected(projection, position, { limitMs: firstMs })) return true;
  if (!(await waiter.hasHappened(position))) throw new ProblemError(nothingThere);
  return limitMs > firstMs && waiter.waitUntilProjected(projection, position, { limitMs: limitMs - firstMs });
}

const nothingThere = {
  status: 400,
  code: 'after_unknown',
  detail: 'Nothing has been recorded at the position that "after" names.',
  next: 'Send the "position" of the answer to a command, or leave "after" out.',
  errors: [{ field: 'after', code: 'after_unknown', message: 'Must be a position at which something was recorded.' }],
};
