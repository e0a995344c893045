import type { PipeTransform } from '@nestjs/common';
import { ProblemError } from '../problems/problem.js';
import { isUuid } from './uuid.js';

/** An id in a path: `@Param('id', pathId) id: string`. Text that is no id names nothing, hence 404; letters come out small. */
export const pathId: PipeTransform<unknown, string> = {
  transform(value) {
    if (isUuid(value)) return value.toLowerCase();
    throw new ProblemError({
      status: 404,
      code: 'not_found',
      detail: 'There is nothing with this id.',
      next: 'Check the id; it may have been mistyped.',
    });
  },
};
