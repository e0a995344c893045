import type { DataSource } from 'typeorm';
import type { Follow } from '../feeding/gather.js';
import type { ReadSideLimits } from './limits.js';
import type { ReadSideLog } from './read-side-log.js';

/** What every part of the read side is given. */
export interface Surroundings {
  readonly dataSource: DataSource;
  readonly follow: Follow;
  /** Has the store read without taking breath, until the answer is called: for whoever waits for what was just recorded. */
  readonly hurry: () => () => void;
  readonly clock: { now(): Date };
  readonly log: ReadSideLog;
  readonly limits: ReadSideLimits;
}
