import { ProblemError, type FieldError } from './problem.js';

const MOST_ERRORS = 50;

/** The problem for a request whose fields are not as described. */
export function invalidRequest(errors: readonly FieldError[]): ProblemError {
  return new ProblemError({
    status: 400,
    code: 'invalid_request',
    detail: 'Some fields of the request cannot be taken as they are. Nothing was changed.',
    next: 'Put right the fields named in "errors" and send the request again.',
    errors: errors.slice(0, MOST_ERRORS),
  });
}
