import type { Clock } from '../../libs/web/http/index.js';
import type { EventLog } from '../../libs/web/logging/index.js';
import type { Config } from '../config/config.js';

/** Addresses of the roles: the one that serves, the one that owns the tables, the one that reads releases. All hold passwords. */
export interface DatabaseUrls {
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** Null where an existing database has no such role: then no figures are served. */
  readonly leadershipUrl: string | null;
}

/** What the service is started with. */
export interface ServiceRequest {
  readonly config: Config;
  readonly urls: DatabaseUrls;
  readonly clock: Clock;
  readonly log: EventLog;
  /** Nothing works off to-do lists by itself: whoever moves the clock has it done, by `workOff`. */
  readonly worksByHand?: boolean;
  /** For tests only: take a server that does not write through to the disk. */
  readonly acceptUnsafeServer?: boolean;
}
