import { Query } from '@nestjs/cqrs';
import type { Reader } from './domain/case-readers.js';

export type { Reader } from './domain/case-readers.js';

/** A case to choose from a list, or to be named by. */
export interface CaseChoice {
  readonly caseId: string;
  readonly reference: string;
}

/**
 * The case, for somebody who may see it. Exact: folded from its events.
 *
 * @throws Refusal `case_not_found`, the same for a case of others and for one that does not exist
 */
export class SeenCase extends Query<CaseChoice> {
  constructor(
    readonly reader: Reader,
    readonly caseId: string,
  ) {
    super();
  }
}

/** Those of these cases that somebody may see, in the order asked for: what they may not see is left out, as if it were not there. Exact. */
export class SeenCases extends Query<readonly CaseChoice[]> {
  constructor(
    readonly reader: Reader,
    readonly caseIds: readonly string[],
  ) {
    super();
  }
}

/** The open cases that somebody may see, newest first, as many as can be chosen from on a phone. From a read model: for offering, not for deciding. */
export class CaseChoices extends Query<readonly CaseChoice[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}
