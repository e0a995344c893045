import { Refusal } from '../../../../../libs/event-sourcing/index.js';
import { FormProblem } from '../../../../../libs/web/forms/index.js';
import type { RequestFact } from '../../../frame/request-fact.js';

/** What a rule says of a field of the request stands beside the one question that the page asks. */
export function besideTheQuestion(fact: RequestFact): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Refusal) || error.field === undefined || error.kind === 'forbidden') throw error;
    throw new FormProblem([{ field: fact, code: error.code, message: error.message, sentences: error.sentences }]);
  };
}
