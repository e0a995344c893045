import type { SaidError } from '../http/index.js';

/** What was typed cannot be taken: the same page is drawn again with it. */
export class FormProblem extends Error {
  override readonly name = 'FormProblem';
  constructor(readonly errors: readonly SaidError[]) {
    super('form problem');
  }
}
