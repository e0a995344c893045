import type { IncomingHttpHeaders } from 'node:http';
import { derivedId } from '../../../event-sourcing/index.js';
import { ProblemError } from '../problems/problem.js';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,200}$/;

/** @throws ProblemError 400 where the key is not 1 to 200 visible ASCII characters */
export function idempotencyKeyOf(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && VISIBLE_ASCII.test(key)) return key;
  throw new ProblemError({
    status: 400,
    code: 'idempotency_key_malformed',
    detail: 'The header "Idempotency-Key" must be 1 to 200 visible ASCII characters.',
    next: 'Use a new random UUID for each command, and the same one to repeat it.',
  });
}

/** The id of the command that this actor sends under this key: the same for ever, and another for every other actor. */
export function commandIdFor(namespace: string, actor: string, key: string): string {
  return derivedId(namespace, `${actor}/${key}`);
}
