import type { IncomingHttpHeaders } from 'node:http';
import { ProblemError } from '../problems/problem.js';

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;

/** A body is read as it arrives, in UTF-8: anything else would be read as something that nobody sent. @throws ProblemError 415 */
export function refuseEncodings(headers: IncomingHttpHeaders): void {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== '') {
    throw new ProblemError({
      status: 415,
      code: 'content_encoding_unsupported',
      detail: 'The body is compressed or encoded, which is not read here. Nothing was changed.',
      next: 'Send the body as it is, without the header Content-Encoding.',
      headers: { 'accept-encoding': 'identity' },
    });
  }
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? 'utf-8';
  if (charset !== 'utf-8' && charset !== 'utf8') {
    throw new ProblemError({
      status: 415,
      code: 'charset_unsupported',
      detail: 'The body is said to be in another character set than UTF-8. Nothing was changed.',
      next: 'Encode the body in UTF-8 and send it again, with charset=utf-8 or without a charset.',
    });
  }
}
