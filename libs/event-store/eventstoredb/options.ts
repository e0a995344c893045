import type { EventVersions } from '../../event-sourcing/index.js';
import type { EventStoreLog } from '../event-store-log.js';

/** Bounds of the store; times in milliseconds. */
export interface EventStoreDbLimits {
  /** Appends that may be under way; one more is refused as unavailable. */
  readonly queuedAppends: number;
  /** Characters of JSON that may be under way. */
  readonly queuedJson: number;
  /** Reads and appends that may wait while the server is away; one more is refused as unavailable. */
  readonly waitingWhileAway: number;
  /** Most bytes of one append, as the server counts them: what it takes where nobody has raised its limit. */
  readonly appendBytes: number;
  /** How long to wait for any one answer. Longer than the two seconds in which a server gives up a write by itself. */
  readonly answer: number;
  /** How long a server has for its first answer, while one that answers is sought. */
  readonly firstAnswer: number;
  /** How long an append is repeated while it is certain that nothing of it was stored; longer than an election. */
  readonly waitForServer: number;
  /** How long to go on repeating an append whose answer was lost before the outcome is given as unknown. */
  readonly settle: number;
  /** How long a read is repeated; longer than a leader that froze is waited for, and the next one elected. */
  readonly read: number;
  /** How long opening waits for a server that cannot be reached, or is electing a leader. */
  readonly start: number;
  /** Events that are kept for a follower, and given to it at once. */
  readonly followBatch: number;
  /** How long a subscription may say nothing before the end of the log is looked at. */
  readonly silence: number;
}

export const DEFAULT_LIMITS: EventStoreDbLimits = {
  queuedAppends: 1000,
  queuedJson: 16_000_000,
  waitingWhileAway: 64,
  appendBytes: 1_048_576,
  answer: 2500,
  firstAnswer: 700,
  waitForServer: 8000,
  settle: 12_000,
  read: 7000,
  start: 15_000,
  followBatch: 1000,
  silence: 5000,
};

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113?tlsCAFile=…`, with one address or several. */
  readonly connectionString: string;
  readonly versions: EventVersions;
  readonly log?: EventStoreLog;
  readonly limits?: Partial<EventStoreDbLimits>;
}
