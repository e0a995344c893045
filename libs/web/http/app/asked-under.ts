import type { FastifyRequest } from 'fastify';
import { httpProblem } from '../problems/http-problems.js';
import { ProblemError, type ProblemContent } from '../problems/problem.js';
import type { Reach } from './reach.js';
import { isForApi, isLoopbackName } from './request-line.js';

const HEALTH = new Set(['/livez', '/readyz']);
const OF_A_PROXY = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

/**
 * Refuses what was not asked under the address of the service, where it has one: another name, or plain http where that is https, as the
 * browser asked a proxy before it. Whoever looks whether it works may ask in plain, and under the names of this machine; a program on this
 * machine that no proxy asked for may ask the API so.
 *
 * @throws ProblemError 421
 */
export function refuseOtherAddress(request: FastifyRequest, { publicUrl }: Reach, isOwn: (host: string) => boolean): void {
  const { host = '' } = request.headers;
  if (!isOwn(host)) throw new ProblemError(httpProblem(421));
  if (publicUrl === null || HEALTH.has(request.routeOptions.url ?? '')) return;
  const { protocol, hostname } = new URL(publicUrl);
  if (isOnThisMachine(request) && isForApi(request)) return;
  if (isLoopbackName(host) && !isLoopbackName(hostname)) throw new ProblemError(httpProblem(421));
  if (protocol === 'https:' && request.protocol !== 'https') throw new ProblemError(plainHttp);
}

function isOnThisMachine({ headers, raw }: FastifyRequest): boolean {
  const { remoteAddress = '' } = raw.socket;
  const isLoopback = remoteAddress === '::1' || /^(?:::ffff:)?127\./.test(remoteAddress);
  return isLoopback && OF_A_PROXY.every((name) => headers[name] === undefined);
}

const plainHttp: ProblemContent = {
  status: 421,
  code: 'plain_http',
  detail: 'This was asked over plain http, where others can read it on the way. Nothing was changed.',
  next: 'Ask under the https address of the service. Whoever runs the proxy before it lets plain http lead there.',
};
