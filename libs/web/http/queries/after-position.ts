import type { FastifyRequest } from 'fastify';
import type { Position } from '../../../event-sourcing/index.js';
import { plainPositions, type ToldPositions } from '../commands/told-positions.js';
import { ProblemError } from '../problems/problem.js';

/**
 * Takes `?after=` out of the query, so that the class of the query need not name it. A position that was told to others is as none: whoever
 * may not count what happens does not learn whether there is anything at it.
 *
 * @param told how positions are told to whoever asks
 * @throws ProblemError 400 where it is not a position
 */
export function takeAfter(request: FastifyRequest, told: ToldPositions): Position | undefined {
  const query = request.query as Record<string, unknown>;
  const { after } = query;
  if (after === undefined) return undefined;
  delete query.after;
  const position = told.understand(after);
  if (position !== null) return position;
  if (plainPositions.understand(after) !== null) return undefined;
  const message = 'Must be a position as the answer to a command gave it.';
  throw new ProblemError({
    status: 400,
    code: 'after_malformed',
    detail: 'The parameter "after" is not a position.',
    next: 'Send the "position" of the answer to a command, or leave "after" out.',
    errors: [{ field: 'after', code: 'after_malformed', message }],
  });
}
