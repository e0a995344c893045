import pg from 'pg';
import { readConfig } from '../../src/config/config.js';
import { countedPrograms, releaseIdOf, releasesUpTo } from '../../src/statistics/domain/release-named.js';
import { dayOf } from '../../src/vocabulary/index.js';
import { until } from './until.js';

/**
 * Resolves when the clock has made every release that is due at the first start of an installation of today. Until then it appends
 * between any two commands, and whoever holds the next append may hold one of the clock's.
 *
 * @param streams those that have an event
 */
export async function releasesMade(streams: () => Promise<readonly string[]>): Promise<void> {
  const today = dayOf(new Date().toISOString(), readConfig({}).timeZone);
  const due = countedPrograms.flatMap((program) => releasesUpTo(program, Number(today.slice(0, 4)), today));
  await until(async () => {
    const made = new Set(await streams());
    return due.every((release) => made.has(`release-${releaseIdOf(release)}`));
  }, 60_000);
}

/** Streams of events that are kept in this database. */
export async function streamsIn(databaseUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ stream: string }>('SELECT DISTINCT stream FROM event_store.events');
    return rows.map(({ stream }) => stream);
  } finally {
    await client.end();
  }
}
