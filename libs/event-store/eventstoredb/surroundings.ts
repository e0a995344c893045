import type { EventVersions } from '../../event-sourcing/index.js';
import type { EventStoreLog } from '../event-store-log.js';
import type { Condition } from './condition.js';
import type { EventStoreDbLimits } from './options.js';
import type { SharedClient } from './shared-client.js';
import type { UnderWay } from './under-way.js';

/** What appending, reading and following share. */
export interface Surroundings {
  readonly server: SharedClient;
  readonly versions: EventVersions;
  readonly limits: EventStoreDbLimits;
  readonly log: EventStoreLog;
  readonly condition: Condition;
  readonly underWay: UnderWay;
}
