import type { ValidationError } from 'class-validator';
import { NO_SUCH_FIELD } from './known-names.js';
import { looksLikeFreeText, NEVER_STORED } from './free-text-fields.js';
import { invalidRequest } from '../problems/invalid-request.js';
import type { FieldError, ProblemError } from '../problems/problem.js';

const UNKNOWN_FIELD = 'whitelistValidation';

/** A rule that has no sentence of its own would tell its pattern, which tells nobody what to write. */
const PATTERN = / must match .* regular expression$/s;
const NOT_SO_WRITTEN = 'Is not written as it has to be: docs/openapi.json says how';

/** The problem for a request whose fields are not as described: every field with its path, a code and a sentence. */
export function validationProblem(errors: readonly ValidationError[]): ProblemError {
  return invalidRequest(fieldErrors(errors, ''));
}

function fieldErrors(errors: readonly ValidationError[], above: string): readonly FieldError[] {
  return errors.flatMap((error) => {
    const field = above === '' ? error.property : `${above}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, said]) => fieldError(field, above, error, rule, said));
    return [...own, ...fieldErrors(error.children ?? [], field)];
  });
}

function fieldError(field: string, above: string, error: ValidationError, rule: string, said: string): FieldError {
  if (rule !== UNKNOWN_FIELD) return { field, code: snakeCase(rule), message: sentence(PATTERN.test(said) ? NOT_SO_WRITTEN : said) };
  return looksLikeFreeText(error.property)
    ? { field: above, code: 'never_stored', message: NEVER_STORED }
    : { field: above, code: 'unknown_field', message: NO_SUCH_FIELD };
}

function snakeCase(rule: string): string {
  return rule.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

function sentence(said: string): string {
  const text = said.charAt(0).toUpperCase() + said.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
