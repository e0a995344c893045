import type { Sent } from '../../../../commands/index.js';
import type { CorrectField } from '../../correct-field/correct-field.command.js';

interface Chosen {
  readonly agency?: string;
  readonly unit?: string;
}

/**
 * What a form says of the agency and of its unit, which go together: another agency takes the unit with it, so that the unit that stood
 * in the form is not said of the new one. Null where no agency is chosen.
 *
 * @param before what stood in the form when it was drawn
 */
export function agencyWithUnit({ agency, unit }: Chosen, before: Chosen): Pick<Sent<CorrectField>, 'change' | 'notKnown'> | null {
  if (agency === undefined) return null;
  const same = agency === before.agency;
  if (same && unit === undefined && before.unit !== undefined) return { notKnown: ['unitId'] };
  if (unit === undefined || unit === before.unit) return { change: { agencyId: agency } };
  return { change: same ? { unitId: unit } : { agencyId: agency, unitId: unit } };
}
