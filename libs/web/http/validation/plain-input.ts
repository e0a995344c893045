import { invalidRequest } from '../problems/invalid-request.js';
import { tooMuch } from '../problems/http-problems.js';
import { ProblemError, type FieldError } from '../problems/problem.js';
import { knownPath, NO_SUCH_FIELD } from './known-names.js';

/** Objects and lists in each other that anything of the service takes. */
export const DEEPEST = 16;
/** The largest command, a version of the policy, has some 150. Each that is validated takes up to a tenth of a millisecond. */
const MOST_VALUES = 400;
const LONGEST_LIST = 100;
/** NUL, the other control characters but tab and line ends, and halves of surrogate pairs: no database keeps them all. */
export const NOT_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;
const MOST_ERRORS = 20;

/**
 * Refuses input that no part of the service could deal with, whatever its meaning: text with characters that are none,
 * objects nested deeper than any description has them, and fields named like what every object has, which whoever looks for a field of an
 * object believes to be declared. What holds more values than any description has is refused before anything else looks at it.
 *
 * @throws ProblemError 400 naming the fields, 413 where there is too much of it
 */
export function refuseUnlessPlain(input: unknown): void {
  const errors: FieldError[] = [];
  const open: (readonly [path: readonly string[], value: unknown])[] = [[[], input]];
  let values = 0;
  while (open.length > 0 && errors.length < MOST_ERRORS) {
    const [path, value] = open.pop()!;
    if (typeof value === 'string' && NOT_TEXT.test(value)) errors.push(notText(path));
    if (value === null || typeof value !== 'object') continue;
    if (path.length === DEEPEST)
      throw invalidRequest([{ field: knownPath(path.slice(0, 1)), code: 'too_deep', message: 'Is nested too deeply.' }]);
    if (Array.isArray(value) && value.length > LONGEST_LIST) throw new ProblemError(tooMuch);
    const parts = Object.entries(value);
    values += parts.length;
    if (values > MOST_VALUES) throw new ProblemError(tooMuch);
    for (const [name, part] of parts) {
      if (name in Object.prototype) errors.push(noField(path));
      if (NOT_TEXT.test(name)) errors.push(notText(path));
      open.push([[...path, name], part]);
    }
  }
  if (errors.length > 0) throw invalidRequest(errors);
}

function noField(path: readonly string[]): FieldError {
  return { field: knownPath(path), code: 'unknown_field', message: NO_SUCH_FIELD };
}

function notText(path: readonly string[]): FieldError {
  return {
    field: knownPath(path),
    code: 'not_text',
    message: 'Holds characters that are not text. Leave them out.',
  };
}
