import type { Sentences } from '../../../event-sourcing/index.js';
import { STATUS_CODES } from 'node:http';

/** One field of a request that cannot be taken as it is. `field` is a path: `offers.0.discipline`. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What is wrong, with the rule's own sentences where a rule said it: for pages, which speak several languages. */
export interface SaidError extends FieldError {
  readonly sentences?: Sentences;
}

/** An answer that says no, as RFC 9457 has it. `code` is stable; `next` says what the caller can do now. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** The correlation id of the request, also found in the log and in `x-request-id`. */
  readonly instance: string;
  readonly next: string;
  readonly errors?: readonly FieldError[];
}

/** What of a problem does not depend on the request that met it. */
export interface ProblemContent {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly next: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown at the edge to answer with this problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly content: ProblemContent) {
    super(content.code);
  }
}

/** The media type of a problem document. */
export const PROBLEM_JSON = 'application/problem+json';

/** The document to send for a request with this correlation id. */
export function problemDocument(content: ProblemContent, requestId: string): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[content.status] ?? 'Error',
    status: content.status,
    detail: content.detail,
    code: content.code,
    instance: requestId,
    next: content.next,
    ...(content.errors !== undefined && { errors: content.errors }),
  };
}
