import { errorOf, type FormState } from '../../../../libs/web/views/index.js';
import type { Arranged } from '../../../pages/command-fields.view.js';

const FIELD = 'anotherOfThisName';

/** Asked only once somebody of that name is known, and while the answer stands. */
export function anotherOfThisName(form: FormState): Arranged {
  const asked = errorOf(form, FIELD) !== undefined || form.values[FIELD] !== undefined;
  return asked ? { optional: false } : { instead: null };
}
