import type { SaidError } from '../http/index.js';
import { withoutNoText } from './form-text.js';

/** What was typed cannot be taken: the same page is drawn again with it. */
export class FormProblem extends Error {
  override readonly name = 'FormProblem';
  constructor(readonly errors: readonly SaidError[]) {
    super('form problem');
  }
}

/** What was sent under a name that no question of the form has. */
export function notAField(field: string): SaidError {
  const text = withoutNoText(field);
  const name = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  const sentences = {
    en: `There is no field “${name}” here. Leave it out.`,
    es: `Aquí no hay ningún campo «${name}». Déjelo fuera.`,
  };
  return { field: name, code: 'unknown_field', message: sentences.en, sentences };
}
