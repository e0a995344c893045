export { StoreFault } from './failures.js';
export { eventStoreMigrations } from './migrations.js';
export { openPostgresEventStore } from './open-postgres-event-store.js';
export type { EventStoreLimits, PostgresEventStoreOptions } from './options.js';
export { PostgresEventStore, type EventStoreHealth } from './postgres-event-store.js';
export { refuseForgetfulServer } from './server-requirements.js';
export type { EventStoreLog } from '../event-store-log.js';
export { NotStorable } from '../storable.js';
export { StoreNotUsable } from '../store-not-usable.js';
