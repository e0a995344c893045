import type { SaidError } from '../http/index.js';

/** What was typed cannot be taken: the same page is drawn again with it. */
export class FormProblem extends Error {
  override readonly name = 'FormProblem';
  constructor(readonly errors: readonly SaidError[]) {
    super('form problem');
  }
}

/**
 * What was sent under a name that no question of the form has. The name is not repeated. @param place where it stands: '' for the form
 * itself
 */
export function notAField(place: string): SaidError {
  return { field: place, code: 'unknown_field', message: notDrawn.en, sentences: notDrawn };
}

const notDrawn = {
  en: 'Something was sent that this form does not ask for. Open the page again and send its form.',
  es: 'Se envió algo que este formulario no pregunta. Abra la página otra vez y envíe su formulario.',
};
