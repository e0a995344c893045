import type { FastifyRequest } from 'fastify';
import type { Position } from '../../../event-sourcing/index.js';
import { ProblemError } from '../problems/problem.js';

/** No store counts further. */
const LAST_POSITION = 2n ** 63n - 1n;

/** The position that a parameter gives; null where it is none. */
export function positionIn(text: unknown): Position | null {
  if (typeof text !== 'string' || !/^\d{1,19}$/.test(text)) return null;
  const position = BigInt(text);
  return position > LAST_POSITION ? null : position;
}

/**
 * Takes `?after=` out of the query, so that the class of the query need not name it.
 *
 * @throws ProblemError 400 where it is not a position
 */
export function takeAfter(request: FastifyRequest): Position | undefined {
  const query = request.query as Record<string, unknown>;
  const { after } = query;
  if (after === undefined) return undefined;
  delete query.after;
  const position = positionIn(after);
  if (position !== null) return position;
  const message = 'Must be a position as the answer to a command gave it.';
  throw new ProblemError({
    status: 400,
    code: 'after_malformed',
    detail: 'The parameter "after" is not a position.',
    next: 'Send the "position" of the answer to a command, or leave "after" out.',
    errors: [{ field: 'after', code: 'after_malformed', message }],
  });
}
