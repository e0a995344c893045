import type { DomainEvent, NewEvent, Position, StoredEvent } from './event.js';

/** Answer to an append: the last event's place in its stream and in the store. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
}

/**
 * A piece of the store in order. `events` may be empty. `position` is where to resume after this batch has been
 * dealt with. `caughtUp` says that nothing more was in the store when the batch was read.
 */
export interface Batch {
  readonly events: readonly StoredEvent[];
  readonly position: Position;
  readonly caughtUp: boolean;
}

/**
 * The event store: every adapter passes the one contract suite in `libs/event-store/contract`.
 *
 * Order guarantee: the order of positions is the order in which readers see events. A follower that has seen a position
 * never later finds an event with a smaller one.
 */
export interface EventStore {
  /** All events of a stream in order; an empty list where there is none. */
  read<Event extends DomainEvent>(stream: string): Promise<readonly StoredEvent<Event>[]>;

  /**
   * Appends all events or none, where the stream's last revision is `expectedRevision` (`NO_STREAM` for a new one).
   * Repeating an append with the same ids and the same expected revision answers as the first time.
   *
   * @throws RevisionConflict the stream stands at another revision; nothing is stored
   * @throws StoreUnavailable the store cannot take it now; nothing is stored
   * @throws OutcomeUnknown the answer was lost: repeat with the same ids to learn what became of it
   */
  append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended>;

  /**
   * Whether an event stands at a position or after it.
   *
   * @throws StoreUnavailable
   */
  reaches(position: Position): Promise<boolean>;

  /**
   * Follows the whole store after a position (`START` for everything), for ever, until `signal` aborts, which ends the
   * iteration without an error. The first batch comes as soon as it is known whether there is anything to read. A slow
   * consumer holds the reading back. Outages of the store are waited out.
   */
  follow(after: Position, signal: AbortSignal): AsyncIterable<Batch>;
}

/** The stream is not at the revision that was expected: someone else was faster. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expectedRevision: number,
    readonly actualRevision: number,
  ) {
    super(`stream is at revision ${actualRevision}, not at ${expectedRevision}`);
  }
}

/** The store cannot take anything now, and what was asked has certainly not been stored. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    message: string,
    readonly retryAfterSeconds = 2,
  ) {
    super(message);
  }
}

/** The answer to an append was lost; repeating it with the same event ids settles it. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}
