import { doubling } from '../waiting/doubling.js';

/** How the read side paces itself. Times in milliseconds. */
export interface ReadSideLimits {
  /** Events at which reading ahead pauses, which is about the largest piece projected in one transaction. */
  readonly eventsPerPiece: number;
  /** Events kept for the projections that are not quite as fast as the fastest; see `SharedFollow`. */
  readonly eventsKept: number;
  /** How long to let events come together before the store is read again, after a quiet time and while much is coming; see `Breath`. */
  readonly shortestBreathMs: number;
  readonly longestBreathMs: number;
  /** How often checkpoints are brought up to date that passed events of no interest to their projection. */
  readonly saveMs: number;
  /** Tries of a piece that fails by itself, before it is taken apart. */
  readonly attempts: number;
  /** Streams set aside in one read model; where there are more, it is the read model that is wrong, and it stops. */
  readonly mostSetAside: number;
  readonly firstRetryMs: number;
  readonly slowestRetryMs: number;
  /** How often to look whether another process has rebuilt, resumed or replaced something. */
  readonly lookMs: number;
  /** How often a waiter looks at the checkpoint, in case another process is the one that projects. */
  readonly waiterLookMs: number;
}

export const defaultLimits: ReadSideLimits = {
  eventsPerPiece: 20_000,
  eventsKept: 40_000,
  shortestBreathMs: 4,
  longestBreathMs: 200,
  saveMs: 1_000,
  attempts: 3,
  mostSetAside: 100,
  firstRetryMs: 50,
  slowestRetryMs: 5_000,
  lookMs: 10_000,
  waiterLookMs: 50,
};

/** How long to wait before the next try: doubled each time, up to the slowest. */
export function retryAfter(attempt: number, limits: Pick<ReadSideLimits, 'firstRetryMs' | 'slowestRetryMs'>): number {
  return doubling(attempt, limits.firstRetryMs, limits.slowestRetryMs);
}
