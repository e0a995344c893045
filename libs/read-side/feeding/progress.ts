import type { Position } from '../../event-sourcing/index.js';

/** How far a feed has come, and where it believes its checkpoint to stand. */
export interface Progress {
  readonly target: string;
  readonly version: number;
  readonly saved: Position;
  readonly position: Position;
  /** Events passed since `saved`; none of them was of interest. */
  readonly skipped: number;
}
