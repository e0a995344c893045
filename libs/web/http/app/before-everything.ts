import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressUnreadable, httpProblem } from '../problems/http-problems.js';
import { ProblemError } from '../problems/problem.js';
import { refuseOtherAddress } from './asked-under.js';
import type { Reach } from './reach.js';
import { refuseEncodings } from './refuse-encodings.js';
import { isForApi, isReadable } from './request-line.js';
import { SECURITY_HEADERS } from './security-headers.js';

/**
 * Sets what every answer carries; turns away what was asked under another address, addresses that cannot be read, and bodies that the API
 * does not read. Runs before any other hook.
 */
export function beforeEverything(reach: Reach, isOwn: (host: string) => boolean) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) reply.raw.setHeader(name, value);
    reply.raw.setHeader('x-request-id', request.id);
    refuseHosts(request);
    refuseOtherAddress(request, reach, isOwn);
    if (!isReadable(request.url)) throw new ProblemError(addressUnreadable);
    const { is404 } = request;
    const type = request.headers['content-type'];
    if (type !== undefined && !is404 && isForApi(request) && !/^application\/json\s*(;|$)/i.test(type)) {
      throw new ProblemError(httpProblem(415));
    }
    if (!is404) refuseEncodings(request.headers);
  };
}

function refuseHosts({ raw }: FastifyRequest): void {
  const hosts = raw.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts > 1 || raw.headers.host === undefined) throw new ProblemError(hostMissing);
}

const hostMissing = {
  status: 400,
  code: 'host_missing',
  detail: 'The request does not name one host.',
  next: 'Send the header Host once, with the name under which the service was asked.',
};
