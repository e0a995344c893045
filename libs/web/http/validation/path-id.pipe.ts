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

function noSuchId(): never {
  throw new ProblemError({
    status: 404,
    code: 'not_found',
    detail: 'There is nothing with this id.',
    next: 'Check the id; it may have been mistyped.',
  });
}
