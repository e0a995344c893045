import { createHash, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../http/index.js';

/**
 * The second layer: a form carries the token of the session that it was drawn for.
 *
 * @throws ProblemError 403 where it does not
 */
export function refuseForeignForm(sent: unknown, csrf: string): void {
  if (typeof sent === 'string' && timingSafeEqual(digest(sent), digest(csrf))) return;
  throw new ProblemError({
    status: 403,
    code: 'form_token_wrong',
    detail: 'This form was drawn for another sign-in. Nothing was changed.',
    next: 'Open the page again, check what you typed, and send it again.',
  });
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
