import { Query } from '@nestjs/cqrs';
import type { Reader } from '../cases/cases.queries.js';
import type { CrisisKind, Discipline, Mode, Waiting, When } from '../vocabulary/index.js';

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
  /** Somebody was pointed to further help. */
  readonly referred: boolean;
}

/**
 * What of an individual contact is counted, as it stood before a moment. Exact: folded from its events; null where there was no such
 * contact yet. For statistics alone, which ask as no person.
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

/**
 * A promise to call back, for whoever owes the call or for the desk: nothing of the contact with which it was made, unless it is the
 * reader's own.
 */
export interface PromiseEntry {
  /** Id of the contact, under which the promise is found. */
  readonly contactId: string;
  readonly dueAt: When;
  /** Who promised it; null where that was the reader. */
  readonly promisedBy: string | null;
  /** By which of their own contacts the reader tells it from their others; null where the contact is somebody else's. */
  readonly madeWith: { readonly on: string; readonly mode: Mode; readonly discipline: Discipline } | null;
  /** Whose it is, by name; null where it is the desk's. */
  readonly ownerName: string | null;
  /** It is the reader's. */
  readonly own: boolean;
  /** Whom to call back is on record, sealed. */
  readonly hasContact: boolean;
  /** The desk has been told that it is overdue. */
  readonly escalated: boolean;
  /** Calls that nobody answered, and when the last was (ISO 8601 in UTC); null where there was none. */
  readonly tried: { readonly times: number; readonly lastAt: string } | null;
}

/** Both soonest due first. */
export interface PromisesWaiting {
  readonly own: readonly PromiseEntry[];
  /** What has come to the coordinators' desk, and is not the reader's; empty for everybody else. */
  readonly desk: readonly PromiseEntry[];
}

/**
 * The promises to call back that wait for somebody; nobody else finds them. From a read model. @throws Refusal
 * `members_and_coordinators_only`
 */
export class PromisesToKeep extends Query<PromisesWaiting> {
  constructor(readonly reader: Reader) {
    super();
  }
}

/** A promise to call back, as one of the things that wait. */
export type WaitingPromise = Waiting<'promise', PromiseEntry>;

/**
 * The same promises as things that wait: one's own, those of the desk, or both; each of these is empty for whom it is not. From a read
 * model.
 */
export class WaitingPromises extends Query<readonly WaitingPromise[]> {
  constructor(
    readonly reader: Reader,
    readonly of: 'own' | 'desk' | 'both',
  ) {
    super();
  }
}

/** When the promises are due that wait for somebody, their own and those of the desk: to be counted, without names or whom they are to. */
export class WhenPromisesAreDue extends Query<readonly When[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}
