import { escapeIdentifier } from 'pg';
import type { DataSource } from 'typeorm';
import { causeOf } from '../feeding/failure.js';
import { oneAtATime } from './projection-schema.js';
import type { Projection } from '../projection/projection.js';
import type { ReadSideLog } from '../running/read-side-log.js';

/** How long a start waits for somebody who still reads such tables, as a dump does. */
const LOCK_LIMIT_MS = 2000;

/**
 * Drops the tables and checkpoints of projections that an earlier release had and this one has not: nobody would feed them
 * any more, and they would keep what is shown nowhere. To be called before projections start. Where it cannot be done now,
 * say while a dump reads the tables, they stand in nobody's way, and the next start tries again.
 *
 * A release that still has such a projection makes it anew from the events.
 */
export async function dropRemoved(dataSource: DataSource, projections: readonly Projection[], log: ReadSideLog): Promise<void> {
  const removed: { projection: string }[] = await dataSource.query(
    'SELECT DISTINCT projection FROM read_side.checkpoints WHERE projection <> ALL($1) ORDER BY projection',
    [projections.map(({ name }) => name)],
  );
  for (const { projection } of removed) {
    try {
      await drop(dataSource, projection);
      log.info({ projection }, 'projection_removed');
    } catch (error) {
      log.warn({ projection, ...causeOf(error) }, 'projection_not_removed_yet');
    }
  }
}

/** The checkpoints first: whoever projects into the tables holds its checkpoint before it touches them. */
async function drop(dataSource: DataSource, projection: string): Promise<void> {
  await dataSource.transaction(async (tx) => {
    await tx.query(`SELECT set_config('lock_timeout', $1, true)`, [`${LOCK_LIMIT_MS}`]);
    await oneAtATime(tx, projection);
    await tx.query('DELETE FROM read_side.checkpoints WHERE projection = $1', [projection]);
    for (const schema of [projection, `${projection}__rebuild`, `${projection}__retired`]) {
      await tx.query(`DROP SCHEMA IF EXISTS ${escapeIdentifier(schema)} CASCADE`);
    }
  });
}
