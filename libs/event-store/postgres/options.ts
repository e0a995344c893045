import type { EventVersions } from '../../event-sourcing/index.js';
import type { EventStoreLog } from '../event-store-log.js';

/** Bounds of the store; times in milliseconds. */
export interface EventStoreLimits {
  /** Appends that may wait for their turn; one more is refused as unavailable. */
  readonly queuedAppends: number;
  /** Characters of JSON that may wait. */
  readonly queuedJson: number;
  /** Appends that share one commit. */
  readonly batchAppends: number;
  /** Events that share one commit. */
  readonly batchEvents: number;
  /** How long an append may wait unsent while the server cannot be reached. */
  readonly waitForServer: number;
  /** How long the server may work at a statement. */
  readonly statement: number;
  /** How long to wait for an answer; longer than `statement`, so that the server speaks first where it can. */
  readonly answer: number;
  /** How long to go on repeating an append whose answer was lost before the outcome is given as unknown. */
  readonly settle: number;
  /** How long making a connection may take. */
  readonly connect: number;
  readonly readConnections: number;
  /** Events of one batch given to a follower. */
  readonly followBatch: number;
  /** How often a follower looks by itself, should no notice come. */
  readonly poll: number;
}

export const DEFAULT_LIMITS: EventStoreLimits = {
  queuedAppends: 1000,
  queuedJson: 16_000_000,
  batchAppends: 256,
  batchEvents: 2000,
  waitForServer: 5000,
  statement: 5000,
  answer: 7000,
  settle: 10_000,
  connect: 3000,
  readConnections: 8,
  followBatch: 5000,
  poll: 500,
};

export interface PostgresEventStoreOptions {
  readonly connectionString: string;
  readonly versions: EventVersions;
  readonly log?: EventStoreLog;
  readonly limits?: Partial<EventStoreLimits>;
  /** For tests only: take a server that does not write through to the disk. */
  readonly acceptUnsafeServer?: boolean;
}
