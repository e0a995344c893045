import type { IncomingHttpHeaders } from 'node:http';
import { ProblemError } from '../problems/problem.js';

const STRONG_TAG = /^"(0|[1-9]\d{0,8})"$/;

/** The revision that the caller saw, from `If-Match: "4"`. @throws ProblemError 400 where it is anything else */
export function ifMatchOf(headers: IncomingHttpHeaders): number | undefined {
  const tag = headers['if-match'];
  if (tag === undefined) return undefined;
  const revision = STRONG_TAG.exec(tag)?.[1];
  if (revision !== undefined) return Number(revision);
  throw new ProblemError({
    status: 400,
    code: 'if_match_malformed',
    detail: 'The header "If-Match" must be one ETag as it was given, such as "4" with its quotation marks.',
    next: 'Send the ETag of what you last read, or leave the header out.',
  });
}

/** The `ETag` of a revision. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}
