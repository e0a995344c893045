import { isUtf8 } from 'node:buffer';
import type { FastifyBodyParser, FastifyInstance } from 'fastify';
import { httpProblem, notUtf8 } from '../problems/http-problems.js';
import { invalidRequest } from '../problems/invalid-request.js';
import { ProblemError } from '../problems/problem.js';
import { knownPath } from '../validation/known-names.js';
import { repeatedKey } from './repeated-key.js';

/**
 * Reads a body as one JSON object. Bytes that are no UTF-8 would be read as something else than was sent, and nothing at all, or
 * `null`, as a command that says nothing: both are refused, and so is a key that stands twice.
 */
export function jsonBody(instance: FastifyInstance): FastifyBodyParser<Buffer> {
  const parse = instance.getDefaultJsonParser('error', 'error');
  return (request, body, done) => {
    if (!isUtf8(body)) return done(new ProblemError(notUtf8));
    const text = body.toString('utf8');
    return parse(request, text, (error, read: unknown) => {
      const object = error === null && read !== null && typeof read === 'object' && !Array.isArray(read);
      const twice = object ? repeatedKey(text) : null;
      if (twice !== null) return done(invalidRequest([{ ...saidTwice, field: knownPath(twice) }]));
      done(object ? null : new ProblemError(httpProblem(400)), read);
    });
  };
}

const saidTwice = {
  code: 'field_repeated',
  message: 'This field stands twice, and only one value can be meant. Say it once.',
};
