import type { FastifyRequest } from 'fastify';
import type { ActorDirectory, Credentials, KnownActor } from './actor-directory.js';
import { isLoopback } from './is-loopback.js';
import { rightsNamedBy } from '../rights/named-rights.js';
import { ProblemError } from '../problems/problem.js';

const AUTHORIZATION = /^([a-z]{1,20}) +([\x21-\x7e]{1,200})$/i;

/** What a proxy adds to whatever it passes on. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/** What a request comes to. */
export interface Comes {
  /** `read` where it changes nothing. */
  readonly to: 'read' | 'act';
  /** The controller method that answers. */
  readonly at: object;
  readonly now: Date;
}

/**
 * Who acts in this request, by its header `Authorization` and by nothing else: no cookie counts here.
 *
 * @throws ProblemError 401 where what it shows is nobody's or no longer good, 403 where its holder may not act, may only read, or is nobody
 *   for this
 */
export async function actorOf(request: FastifyRequest, directory: ActorDirectory, { to, at, now }: Comes): Promise<KnownActor> {
  const credentials = credentialsOf(request);
  const actor = credentials && (await directory.whoHas(credentials, now));
  if (actor === null) throw new ProblemError(nobody);
  if (!actor.active) throw new ProblemError(inactive);
  if (actor.onlyFor !== undefined && !rightsNamedBy(at).some((name) => actor.onlyFor!.has(name))) throw new ProblemError(forPeople);
  if (to === 'act' && actor.readsOnly === true) throw new ProblemError(readsOnly);
  return actor;
}

function credentialsOf({ headers, raw }: FastifyRequest): Credentials | null {
  const [, scheme, secret] = AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  if (scheme === undefined || secret === undefined) return null;
  const { remoteAddress, localAddress } = raw.socket;
  // Whoever comes from the very address that they have asked is on this machine, also where it does not listen on loopback.
  const isHere = isLoopback(remoteAddress) || (remoteAddress !== undefined && remoteAddress === localAddress);
  const fromThisMachine = isHere && PASSED_ON.every((name) => headers[name] === undefined);
  return { scheme: scheme.toLowerCase(), secret, fromThisMachine };
}

/** One answer for what is missing, misspelt, unknown, expired and revoked: whoever tries tokens learns nothing of them. */
const nobody = {
  status: 401,
  code: 'token_not_good',
  detail: 'The request does not say who acts, or not by a token that is good here.',
  next: 'Send "Authorization: Bearer" and a personal token that has neither expired nor been revoked. Tokens are made in the pages, under Account.',
  headers: { 'www-authenticate': 'Bearer' },
};

const inactive = {
  status: 403,
  code: 'actor_inactive',
  detail: 'The person whose token this is may no longer act here.',
  next: 'Ask a person who may.',
};

const forPeople = {
  status: 403,
  code: 'for_people_only',
  detail: 'This is for people, and the request shows that a program sends it for itself.',
  next: 'Send "Authorization: Bearer" and the token of a person who may do this.',
};

const readsOnly = {
  status: 403,
  code: 'token_reads_only',
  detail: 'This token is for reading alone, and the request would do something or open what is sealed.',
  next: 'Make a token that may act, in the pages, under Account.',
};
