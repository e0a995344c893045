import { FormProblem, whenFrom, type WhenParts } from '../../../libs/web/forms/index.js';
import type { Sent } from '../../pages/at.js';
import type { When } from '../../vocabulary/index.js';

/** A date without which the form cannot be taken. @throws FormProblem `day_needed` and what `whenFrom` throws */
export function dayGiven(parts: WhenParts | undefined, { site: { zone }, language }: Sent, field: string): When {
  const when = whenFrom(parts, zone, field);
  if (when !== undefined) return when;
  const message = language === 'en' ? 'Enter the day.' : 'Escriba el día.';
  throw new FormProblem([{ field: `${field}.day`, code: 'day_needed', message }]);
}
