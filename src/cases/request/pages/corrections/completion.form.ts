import { Refusal } from '../../../../../libs/event-sourcing/index.js';
import { FormProblem } from '../../../../../libs/web/forms/index.js';
import type { RequestFact } from '../../../frame/request-fact.js';
import type { RequestFactsFields } from '../../request-facts-fields.js';
import { agencyWithUnit } from './agency-with-unit.js';
import { nameOfFact, RequestFactsAsked, sayings } from './correction.form.js';

/** What a request may lack, in the order in which it is asked. */
export const completable = [
  'agency',
  'incident-type',
  'occurred',
  'exposed',
  'urgency',
  'call-back-contact',
  'channel',
  'begun-by',
] as const satisfies readonly RequestFact[];

/** Everything that is not known of a request, at once: what was learned is filled in, and the rest left empty. */
export class CompletionForm extends RequestFactsAsked {}

/**
 * Everything that was filled in, as one change.
 *
 * @param missing what to say where nothing was
 * @throws FormProblem where nothing was
 */
export function completionOf(form: CompletionForm, missing: string): RequestFactsFields {
  const said = [agencyWithUnit(form, {}), ...Object.values(sayings).map((saying) => saying(form))];
  const change: RequestFactsFields = Object.assign({}, ...said.map((each) => each?.change));
  if (Object.keys(change).length > 0) return change;
  throw new FormProblem([{ field: 'agency', code: 'nothing_entered', message: missing }]);
}

/** What a rule says of a fact stands beside its question. */
export function besideItsQuestion(error: unknown): never {
  if (!(error instanceof Refusal) || error.field === undefined || error.kind === 'forbidden') throw error;
  const name = error.field.split('.').at(-1);
  const fact = name === 'unitId' ? 'unit' : completable.find((each) => nameOfFact[each] === name);
  if (fact === undefined) throw error;
  throw new FormProblem([{ field: fact, code: error.code, message: error.message, sentences: error.sentences }]);
}
