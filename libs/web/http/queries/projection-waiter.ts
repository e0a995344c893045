import type { Position } from '../../../event-sourcing/index.js';

/** What the edge must know of the read models to let a caller read what they have just written. */
export interface ProjectionWaiter {
  /** Whether the projection passed the position within the limit. */
  waitUntilProjected(projection: string, position: Position, limit: { readonly limitMs: number }): Promise<boolean>;
  /** Waits so long for every projection that is not stopped, and no longer. */
  waitUntilAllProjected(position: Position, limit: { readonly limitMs: number }): Promise<void>;
  /** Whether anything was recorded at that position or later. */
  hasHappened(position: Position): Promise<boolean>;
  /** Since when a stopped projection has been stale (ISO 8601 in UTC); null while it runs. */
  staleSince(projection: string): string | null;
}

/** Nest token of the `ProjectionWaiter`. */
export const PROJECTION_WAITER = Symbol('ProjectionWaiter');
