import { errorOf, optionsOf, type FormState, type Language } from '../../../../libs/web/views/index.js';
import type { Arranged } from '../../../pages/command-fields.view.js';
import { agencyKinds, counties } from '../../domain/index.js';
import { agencyValueWords } from '../../words/agency.words.js';

const ANOTHER = 'anotherOfThisName';

/** How what the register says of an agency is asked: of another one of the name only once one is known. */
export function arrangedAgency(form: FormState, language: Language): Readonly<Record<string, Arranged>> {
  const values = agencyValueWords(language);
  const asked = errorOf(form, ANOTHER) !== undefined || form.values[ANOTHER] !== undefined;
  return {
    name: { optional: false },
    kind: { options: optionsOf(agencyKinds, values.kind), as: 'radios', inline: true, optional: false },
    county: { options: optionsOf(counties, values.county), as: 'select', optional: false },
    discipline: { as: 'select', optional: false },
    [ANOTHER]: asked ? { optional: false } : { instead: null },
  };
}
