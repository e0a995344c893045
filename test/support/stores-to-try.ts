import { holdAppends, type HeldAppends } from './hold-appends.js';
import { eventStoreDouble } from './event-store-double.js';
import type { EventsOf } from '../crash/stored-log.js';

/** A place for the events of one service under test. */
export interface StoreToTry {
  /** Of the service, beside where its data is. */
  readonly settings: Readonly<Record<string, string>>;
  /** Reads the events from outside; undefined where they are kept in the database of the service. */
  readonly events?: EventsOf;
  /** Holds what the service with this database appends next until it is let go. */
  hold(databaseUrl: string): Promise<HeldAppends>;
  end(): Promise<void>;
}

export async function onPostgres(): Promise<StoreToTry> {
  return { settings: {}, hold: holdAppends, end: async () => undefined };
}

export async function onEventStoreDb(): Promise<StoreToTry> {
  const double = await eventStoreDouble();
  return { settings: double.settings, events: double.events, hold: double.hold, end: double.end };
}

/** Both stores: what the service promises holds on either. */
export const storesToTry: readonly { readonly name: string; readonly open: () => Promise<StoreToTry> }[] = [
  { name: 'PostgreSQL', open: onPostgres },
  { name: 'EventStoreDB', open: onEventStoreDb },
];
