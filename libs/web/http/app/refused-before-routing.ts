import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { addressUnreadable, httpProblem } from '../problems/http-problems.js';
import { problemDocument, PROBLEM_JSON } from '../problems/problem.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** How long an answer may take to be fetched by a client that was refused. */
const FETCHED_MS = 1000;

const refused = new WeakSet<Socket>();

/** An address that cannot be decoded or holds a part that is too long: no hook has run yet. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const content = error.statusCode === 414 ? httpProblem(414) : addressUnreadable;
  void reply
    .status(content.status)
    .headers({ ...SECURITY_HEADERS, 'x-request-id': request.id })
    .type(PROBLEM_JSON)
    .serializer(JSON.stringify)
    .send(problemDocument(content, request.id));
}

/** Of a request with a header `Expect` that nobody knows, Node says so itself, before there is a request for anybody else. */
export function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { body, headers } = answered(417);
  response.writeHead(417, headers).end(body);
}

/**
 * Bytes that are no HTTP, or headers that are too large or too slow: there is no request to answer, only a socket. It is gone as soon as
 * the answer is fetched, and soon where it is not: a client that never closes would otherwise hold it.
 */
export function refuseBytes(error: Error & { code?: string }, socket: Socket & { _httpMessage?: ServerResponse | null }): void {
  // Fastify hands on again what the server has handed on already.
  if (refused.has(socket)) return;
  refused.add(socket);
  // In the middle of another answer, a second one would be read as a part of it.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable || socket._httpMessage?.headersSent === true) {
    socket.destroy();
    return;
  }
  const status = statusOf(error.code);
  const { body, headers } = answered(status);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const late = setTimeout(() => socket.destroy(), FETCHED_MS).unref();
  socket.once('close', () => clearTimeout(late));
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`, () => socket.destroySoon());
}

function answered(status: number): { readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  const requestId = randomUUID();
  const body = JSON.stringify(problemDocument(httpProblem(status), requestId));
  const headers = {
    ...SECURITY_HEADERS,
    'x-request-id': requestId,
    'content-type': PROBLEM_JSON,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  return { body, headers };
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}
