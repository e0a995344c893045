import { invalidRequest } from '../problems/invalid-request.js';
import type { FieldError } from '../problems/problem.js';

const DEEPEST = 16;
/** NUL, the other control characters but tab and line ends, and halves of surrogate pairs: no database keeps them all. */
export const NOT_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;
const MOST_ERRORS = 20;

/**
 * Refuses input that no part of the service could deal with, whatever its meaning: text with characters that are none,
 * objects nested deeper than any description has them, and fields named like what every object has, which whoever looks for a field of an
 * object believes to be declared.
 *
 * @throws ProblemError 400 naming the fields
 */
export function refuseUnlessPlain(input: unknown): void {
  const errors: FieldError[] = [];
  const open: (readonly [path: readonly string[], value: unknown])[] = [[[], input]];
  while (open.length > 0 && errors.length < MOST_ERRORS) {
    const [path, value] = open.pop()!;
    if (typeof value === 'string' && NOT_TEXT.test(value)) errors.push(notText(path));
    if (value === null || typeof value !== 'object') continue;
    if (path.length === DEEPEST) throw invalidRequest([{ field: path[0] ?? '', code: 'too_deep', message: 'Is nested too deeply.' }]);
    for (const [name, part] of Object.entries(value)) {
      if (name in Object.prototype) errors.push(noField([...path, name]));
      if (NOT_TEXT.test(name)) errors.push(notText([...path, 'name of a field']));
      open.push([[...path, name], part]);
    }
  }
  if (errors.length > 0) throw invalidRequest(errors);
}

function noField(path: readonly string[]): FieldError {
  return { field: path.join('.').slice(0, 120), code: 'unknown_field', message: 'There is no such field here. Leave it out.' };
}

function notText(path: readonly string[]): FieldError {
  return {
    field: path.join('.').slice(0, 120),
    code: 'not_text',
    message: 'Holds characters that are not text. Leave them out.',
  };
}
