import { isUtf8 } from 'node:buffer';
import type { FastifyBodyParser, FastifyInstance } from 'fastify';
import { httpProblem } from '../problems/http-problems.js';
import { ProblemError } from '../problems/problem.js';

/**
 * Reads a body as one JSON object. Bytes that are no UTF-8 would be read as something else than was sent, and nothing at all, or
 * `null`, as a command that says nothing: both are refused.
 */
export function jsonBody(instance: FastifyInstance): FastifyBodyParser<Buffer> {
  const parse = instance.getDefaultJsonParser('error', 'error');
  return (request, body, done) => {
    if (!isUtf8(body)) return done(new ProblemError(notUtf8));
    return parse(request, body.toString('utf8'), (error, read: unknown) => {
      const object = error === null && read !== null && typeof read === 'object' && !Array.isArray(read);
      done(object ? null : new ProblemError(httpProblem(400)), read);
    });
  };
}

const notUtf8 = {
  status: 400,
  code: 'not_utf_8',
  detail: 'The body is not in UTF-8, so that some of its letters would be lost. Nothing was changed.',
  next: 'Encode the body in UTF-8 and send it again.',
};
