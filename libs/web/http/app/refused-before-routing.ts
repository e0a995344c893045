import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { httpProblem } from '../problems/http-problems.js';
import { problemDocument, PROBLEM_JSON } from '../problems/problem.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** An address that cannot be decoded or holds a part that is too long: no hook has run yet. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode === 414 ? 414 : 400;
  const content =
    status === 414
      ? httpProblem(414)
      : { ...httpProblem(400), detail: 'The address cannot be read.', next: 'Encode the address as a URL requires.' };
  void reply
    .status(status)
    .headers({ ...SECURITY_HEADERS, 'x-request-id': request.id })
    .type(PROBLEM_JSON)
    .serializer(JSON.stringify)
    .send(problemDocument(content, request.id));
}

/** Bytes that are no HTTP, or headers that are too large or too slow: there is no request to answer, only a socket. */
export function refuseBytes(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOf(error.code);
  const requestId = randomUUID();
  const body = JSON.stringify(problemDocument(httpProblem(status), requestId));
  const headers = {
    ...SECURITY_HEADERS,
    'x-request-id': requestId,
    'content-type': PROBLEM_JSON,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}
