import type { FastifyRequest } from 'fastify';
import type { ActorDirectory, KnownActor } from './actor-directory.js';
import { ProblemError } from '../problems/problem.js';
import { isUuid } from '../validation/uuid.js';

const HOW = 'Send the header "Actor" with the id of a person who is known here, for example "Actor: 6f0c…" in full.';

/**
 * Who acts in this request: the person named by the header `Actor`.
 *
 * @throws ProblemError 401 where nobody is named or known, 403 where the person may no longer act
 */
export async function actorOf(request: FastifyRequest, directory: ActorDirectory): Promise<KnownActor> {
  const named = request.headers.actor;
  if (named === undefined || named === '') throw unknown('actor_missing', 'The request does not say who acts.');
  if (!isUuid(named)) throw unknown('actor_malformed', 'The header "Actor" is not the id of a person.');
  const actor = await directory.find(named.toLowerCase());
  if (actor === null) throw unknown('actor_unknown', 'Nobody with the id in the header "Actor" is known here.');
  if (!actor.active) {
    throw new ProblemError({
      status: 403,
      code: 'actor_inactive',
      detail: 'The person named in the header "Actor" may no longer act here.',
      next: 'Ask a person who may.',
    });
  }
  return actor;
}

function unknown(code: string, detail: string): ProblemError {
  return new ProblemError({ status: 401, code, detail, next: HOW, headers: { 'www-authenticate': 'Actor' } });
}
