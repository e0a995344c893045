import { HttpException } from '@nestjs/common';
import {
  CommandIdReused,
  OutcomeUnknown,
  Refusal,
  RevisionConflict,
  StaleRevision,
  StoreUnavailable,
  type RefusalKind,
} from '../../../event-sourcing/index.js';
import { httpProblem } from './http-problems.js';
import { passesByItself } from '../app/passes-by-itself.js';
import { ProblemError, type ProblemContent } from './problem.js';

const REFUSED: Readonly<Record<RefusalKind, { readonly status: number; readonly next: string }>> = {
  rule: {
    status: 409,
    next: 'Nothing was changed. Read the rule in "detail", put right what it names, then try again.',
  },
  forbidden: { status: 403, next: 'Nothing was changed. Ask a person whose role allows it.' },
  not_found: { status: 404, next: 'Check the id; it may have been mistyped or belong to something else.' },
};

/**
 * What an error means to the caller. A refusal is an answer; what the edge throws says so itself; anything unknown is a
 * fault, of which nothing is told.
 */
export function problemOf(error: unknown): ProblemContent {
  if (error instanceof ProblemError) return error.content;
  if (error instanceof Refusal) return refusal(error);
  if (error instanceof CommandIdReused) {
    return {
      status: 422,
      code: 'idempotency_key_reused',
      detail: 'This Idempotency-Key was already used for another request. Nothing was changed.',
      next: 'Use a new key for a new command; repeat the first one unchanged to learn what became of it.',
    };
  }
  if (error instanceof StaleRevision) {
    return {
      status: 412,
      code: 'stale_revision',
      detail: `You saw revision ${error.seen}; it is now at revision ${error.actual}. Nothing was changed.`,
      next: 'Read it again, look at what has changed, and send the command with the new ETag in If-Match.',
    };
  }
  if (error instanceof RevisionConflict) {
    return {
      status: 409,
      code: 'try_again',
      detail: 'Others were changing the same thing at the same moment. Nothing was changed.',
      next: 'Send the same request again, with the same Idempotency-Key if there was one.',
    };
  }
  if (error instanceof StoreUnavailable) {
    return {
      status: 503,
      code: 'store_unavailable',
      detail: 'The service cannot record anything at this moment. Nothing was changed.',
      next: 'Wait for the time named in Retry-After and send the same request again.',
      headers: { 'retry-after': String(Math.max(1, Math.ceil(error.retryAfterSeconds))) },
    };
  }
  if (error instanceof OutcomeUnknown) {
    return {
      status: 503,
      code: 'outcome_unknown',
      detail: 'It is not known whether the command was recorded.',
      next: 'Repeat the same request with the same Idempotency-Key: it is recorded once, whatever became of the first.',
      headers: { 'retry-after': '1' },
    };
  }
  if (error instanceof HttpException) return httpProblem(error.getStatus());
  return httpProblem(passesByItself(error) ? 503 : 500);
}

function refusal(error: Refusal): ProblemContent {
  const { status, next } = REFUSED[error.kind];
  const { code, message, field } = error;
  return {
    status,
    code,
    detail: message,
    next,
    ...(field !== undefined && { errors: [{ field, code, message }] }),
  };
}
