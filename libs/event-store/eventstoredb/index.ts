export { NotStorable } from '../storable.js';
export { StoreNotUsable } from '../store-not-usable.js';
export { EventStoreDbEventStore, type EventStoreDbHealth } from './eventstoredb-event-store.js';
export { StoreFault } from './failures.js';
export { openEventStoreDb } from './open-eventstoredb.js';
export type { EventStoreDbLimits, EventStoreDbOptions } from './options.js';
export { secureEventStore } from './secure-event-store.js';
export { changePassword, makeUser } from './users.js';
