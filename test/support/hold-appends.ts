import pg from 'pg';
import { ORDER_LOCK } from '../../libs/event-store/postgres/schema.js';
import { until } from './until.js';

/** Appends stop where they take their place in the order of the log, until they are let go. */
export interface HeldAppends {
  /** Resolves when an append has come to where it is held. */
  somebodyWaits(): Promise<unknown>;
  /** Lets them go. Also where the server has ended meanwhile. */
  release(): Promise<void>;
}

/** Holds the appends of a running service from outside, for at most the five seconds that a statement may take. */
export async function holdAppends(databaseUrl: string): Promise<HeldAppends> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [ORDER_LOCK]);
  const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND (classid::bigint << 32 | objid::bigint) = $1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return {
    somebodyWaits: () => until(async () => (await client.query(waiting, [ORDER_LOCK])).rowCount, 10_000),
    release: () => client.end().catch(() => undefined),
  };
}
