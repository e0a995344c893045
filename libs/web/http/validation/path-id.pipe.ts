import type { PipeTransform } from '@nestjs/common';
import { ProblemError } from '../problems/problem.js';
import { isUuid } from './uuid.js';

/** An id in a path: `@Param('id', pathId) id: string`. Text that is no id names nothing, hence 404; letters come out small. */
export const pathId: PipeTransform<unknown, string> = {
  transform(value) {
    return isUuid(value) ? value.toLowerCase() : noSuchId();
  },
};

/** As `pathId`, for what goes by a name of this form and not by a UUID. */
export function pathNamed(form: RegExp): PipeTransform<unknown, string> {
  return { transform: (value) => (typeof value === 'string' && form.test(value) ? value : noSuchId()) };
}

const MOST = 999_999_999;

/**
 * A whole number in a path: `@Param('version', pathNumber('version')) version: number`. @param name what it is called in the description of
 * the API
 */
export function pathNumber(name: string): PipeTransform<unknown, number> {
  return {
    transform(value) {
      // Of a parameter that is declared as a number, the checks of all routes have made one already.
      const number = typeof value === 'string' ? Number(value || NaN) : value;
      if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= MOST) return number;
      throw new ProblemError({
        status: 400,
        code: 'number_malformed',
        detail: `The ${name} in the address is not a whole number.`,
        next: `Write the ${name} in digits alone, such as 3.`,
        errors: [{ field: name, code: 'is_int', message: 'Must be a whole number in digits alone, such as 3.' }],
      });
    },
  };
}

function noSuchId(): never {
  throw new ProblemError({
    status: 404,
    code: 'not_found',
    detail: 'There is nothing with this id.',
    next: 'Check the id; it may have been mistyped.',
  });
}
