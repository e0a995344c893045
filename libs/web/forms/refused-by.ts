import { OutcomeUnknown, Refusal, RevisionConflict, StoreUnavailable } from '../../event-sourcing/index.js';
import { ProblemError, problemOf, type SaidError } from '../http/index.js';
import { FormProblem } from './form-problem.js';

/** What a form is told of a command that was not carried out. */
export interface RefusedBy {
  readonly status: number;
  readonly errors: readonly SaidError[];
  /** It is not known what became of the command: it is sent again under its id. */
  readonly mayBeRecorded: boolean;
}

/** What to say of it; null for a fault, which is no answer to the person. */
export function refusedBy(error: unknown): RefusedBy | null {
  if (error instanceof FormProblem) return { status: 422, errors: error.errors, mayBeRecorded: false };
  const { status, code, detail, errors } = problemOf(error);
  if (status === 500) return null;
  if (error instanceof ProblemError && errors !== undefined && status === 400) return { status: 422, errors, mayBeRecorded: false };
  const rule = error instanceof Refusal ? { field: error.field ?? '', sentences: error.sentences } : { field: '' };
  const mayBeRecorded = error instanceof OutcomeUnknown || error instanceof StoreUnavailable || error instanceof RevisionConflict;
  return { status, errors: [{ ...rule, code, message: detail }], mayBeRecorded };
}
