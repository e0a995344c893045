import { Query } from '@nestjs/cqrs';
import type { CaseStatistics, EscalationLevel, OpenWork, Reader } from './domain/index.js';
import type { PersonRole, Urgency, WaitingCount, When } from '../vocabulary/index.js';
import type { Duty } from './reading/duties.js';
import type { DueBucket } from './reading/due.js';

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

/**
 * Those of these cases that somebody may see, in the order asked for: what they may not see is left out, as if it were not there. Exact.
 */
export class SeenCases extends Query<readonly CaseChoice[]> {
  constructor(
    readonly reader: Reader,
    readonly caseIds: readonly string[],
  ) {
    super();
  }
}

/**
 * The open cases that somebody may see, newest first, as many as can be chosen from on a phone. From a read model: for offering, not for
 * deciding.
 */
export class CaseChoices extends Query<readonly CaseChoice[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}

export type { CaseStatistics } from './domain/case-statistics.js';

/**
 * What of a case is counted, as it stood before a moment: numbers and codes, and whose they are. Exact: folded from its
 * events; null where there was no such case yet. For statistics alone, which ask as no person.
 *
 * @param before ISO 8601 in UTC; what was recorded then or later is left out
 * @param dueBy a day of the program: support held later is not counted, and follow-ups due later are not due
 */
export class StatisticsOfCase extends Query<CaseStatistics | null> {
  constructor(
    readonly caseId: string,
    readonly before: string,
    readonly dueBy: string,
  ) {
    super();
  }
}

/** Whom of these people, with their roles, a declared conflict keeps from a case, so that nothing of it is given to them. Exact. */
export class KeptFromCase extends Query<readonly string[]> {
  constructor(
    readonly people: readonly Reader[],
    readonly caseId: string,
  ) {
    super();
  }
}

/**
 * What of somebody's work others have to go on with: in numbers to whoever sees cases, of those that they may see; to others only whether
 * there is any.
 */
export type OpenWorkSeen = ({ readonly seen: 'counts' } & OpenWork) | { readonly seen: 'whether'; readonly any: boolean };

/**
 * What becomes the work of others where somebody is left with these roles, or with none. From a read model: for asking before, not for
 * deciding.
 *
 * @throws Refusal `roster_keepers_only`
 */
export class OpenWorkOf extends Query<OpenWorkSeen> {
  constructor(
    readonly personId: string,
    readonly left: readonly PersonRole[],
    readonly reader: Reader,
  ) {
    super();
  }
}

/** How much waits for somebody that is overdue or wanted now or today, and whether some of it cannot wait. */
export interface WorkWaiting extends WaitingCount {
  readonly isPressing: boolean;
}

/**
 * What stands beside the way to Work on every page: counted, not read. From read models, each asked with one statement that goes along an
 * index.
 */
export class CountWork extends Query<WorkWaiting> {
  constructor(readonly reader: Reader) {
    super();
  }
}

/** One thing that waits for somebody: which it is, and nothing of what it is about. */
export interface WaitsForSomebody {
  /** As Work has it. */
  readonly id: string;
  readonly kind: Duty['duty'] | 'lapse' | 'promise' | 'restatement' | 'proposed_role';
  /** The case, where it is a duty of one. */
  readonly caseId: string | null;
  readonly dueAt: When;
  /** How soon, where neither somebody nor the policy gave it a date: such a thing is never due and never late. */
  readonly wanted: Urgency | null;
  readonly bucket: DueBucket;
  /** Theirs, the desk's, theirs to decide, or of another and escalated to them. */
  readonly of: 'own' | 'desk' | 'to_decide' | 'escalated';
  /** To whom it was escalated among those whom the reader is of. */
  readonly escalatedTo: EscalationLevel | null;
}

/**
 * Everything that waits for somebody, as the number beside Work counts it, and what has been escalated to them beside it. From read models:
 * of a case, whoever tells somebody of it asks first whether they may see it.
 */
export class WaitingFor extends Query<readonly WaitsForSomebody[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}
