import { Query } from '@nestjs/cqrs';
import type { CrisisKind, Discipline, Mode } from '../vocabulary/index.js';

/**
 * How many contacts from peer to peer belong to a case. Of a contact nothing else is anybody's but its member's: neither whose it
 * was, nor when, nor what somebody does who was supported. From a read model. Whoever asks has asked who may see the case.
 */
export class CountContactsOfCase extends Query<number> {
  constructor(readonly caseId: string) {
    super();
  }
}

/** What of a contact is counted: codes and minutes, and whose contact it was. */
export interface ContactStatistics {
  /** It was not withdrawn. */
  readonly reportable: boolean;
  /** A day of the program. */
  readonly day: string;
  readonly memberId: string;
  readonly mode: Mode;
  readonly crisis: CrisisKind;
  readonly discipline: Discipline;
  readonly minutes: number;
}

/**
 * What of an individual contact is counted, as it stood before a moment. Exact: folded from its events; null where there was no such contact
 * yet. For statistics alone, which ask as no person.
 *
 * @param before ISO 8601 in UTC; what was recorded then or later is left out
 */
export class StatisticsOfContact extends Query<ContactStatistics | null> {
  constructor(
    readonly contactId: string,
    readonly before: string,
  ) {
    super();
  }
}
