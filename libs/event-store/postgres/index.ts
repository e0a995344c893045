export { StoreFault, StoreNotUsable } from './failures.js';
export { eventStoreMigrations } from './migrations.js';
export { openPostgresEventStore } from './open-postgres-event-store.js';
export type { EventStoreLimits, EventStoreLog, PostgresEventStoreOptions } from './options.js';
export { PostgresEventStore, type EventStoreHealth } from './postgres-event-store.js';
export { NotStorable } from '../storable.js';
