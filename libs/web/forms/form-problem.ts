import type { SaidError } from '../http/index.js';

/** What was typed cannot be taken: the same page is drawn again with it. */
export class FormProblem extends Error {
  override readonly name = 'FormProblem';
  constructor(readonly errors: readonly SaidError[]) {
    super('form problem');
  }
}

/** What was sent under a name that no question of the form has. */
export function notAField(field: string): SaidError {
  const name = field.length > 60 ? `${field.slice(0, 59)}…` : field;
  const sentences = {
    en: `There is no field “${name}” here. Leave it out.`,
    es: `Aquí no hay ningún campo «${name}». Déjelo fuera.`,
  };
  return { field, code: 'unknown_field', message: sentences.en, sentences };
}
