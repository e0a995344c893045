import type { Config } from '../config/config.js';

/** Where the data is, in words for the terminal: the database's own sentence, and where the events are if they are elsewhere. */
export function whereabouts({ eventStoreDbUrl }: Pick<Config, 'eventStoreDbUrl'>, ofDatabase: string): string {
  return eventStoreDbUrl === null
    ? ofDatabase
    : `${ofDatabase} Its events are not: they are in the EventStoreDB that EVENTSTOREDB_URL names.`;
}
