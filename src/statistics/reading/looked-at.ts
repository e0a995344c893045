import type { EntityManager } from 'typeorm';
import type { Position } from '../../../libs/event-sourcing/index.js';

/** A case or contact to look at: something happened to it since, or the cut-off of its quarter has passed. */
export interface ToLookAt {
  /** Names what there is to look at: the same subject comes again under another. */
  readonly id: string;
  readonly subject: string;
  readonly revision: number;
}

/** What was found, to be kept. */
export interface LookedAt {
  readonly subject: string;
  readonly revision: number;
  /** When it is to be measured; null where there is nothing to measure, or it was. */
  readonly measureAt: string | null;
  /** Of the last event that was written of it; null where none was. */
  readonly position: Position | null;
}

/** What is to be looked at, and up to where nothing else has to be compared any more. */
export interface Looked {
  readonly rows: readonly ToLookAt[];
  readonly through: Position;
}

/**
 * Those that are to be looked at, at most so many. It compares only what happened after a position, however many there are.
 *
 * @param through everything up to there was seen; from before the first event all are compared
 */
export async function toLookAt(tx: EntityManager, now: Date, limit: number, through: Position): Promise<Looked> {
  // Asked first: what comes meanwhile lies beyond it, and is compared the next time.
  const [{ last }] = await tx.query<[{ last: string | null }]>('SELECT max(position)::text AS last FROM statistical_subjects');
  const rows = await tx.query<(ToLookAt & { readonly isNew: boolean })[]>(
    `SELECT subject, revision, concat_ws('/', subject, revision, extract(epoch FROM measure_at)) AS id, bool_or("isNew") AS "isNew" FROM (
       SELECT subject.subject, subject.revision, seen.measure_at, true AS "isNew"
         FROM statistical_subjects subject LEFT JOIN counting.looked_at seen USING (subject)
         WHERE subject.position > $3 AND (seen.revision IS NULL OR seen.revision < subject.revision)
       UNION ALL
       SELECT subject.subject, subject.revision, seen.measure_at, false
         FROM counting.looked_at seen JOIN statistical_subjects subject USING (subject) WHERE seen.measure_at <= $1
     ) AS listed GROUP BY subject, revision, measure_at ORDER BY measure_at NULLS LAST, subject LIMIT $2`,
    [now, limit, String(through)],
  );
  const seen = rows.length < limit && !rows.some(({ isNew }) => isNew);
  return { rows: rows.map(({ isNew: _, ...row }) => row), through: seen && last !== null ? BigInt(last) : through };
}

/** When the next one is to be measured; null where none waits. */
export async function nextToMeasure(tx: EntityManager, now: Date): Promise<Date | null> {
  const [{ next }] = await tx.query<[{ next: Date | null }]>(
    'SELECT min(measure_at) AS next FROM counting.looked_at WHERE measure_at > $1',
    [now],
  );
  return next;
}

/**
 * Keeps what was found, all of it or nothing. One statement for many: each alone would wait for the row of the position, and with it for
 * the commit of the one before. Of two findings of one subject the later one stands.
 */
export async function keepLookedAt(tx: EntityManager, found: readonly LookedAt[]): Promise<void> {
  const positions = found.flatMap(({ position }) => position ?? []);
  const last = positions.reduce<Position | null>((most, each) => (most === null || each > most ? each : most), null);
  await tx.query(
    `WITH moved AS (UPDATE counting.reached SET position = $4 WHERE position < $4)
     INSERT INTO counting.looked_at AS kept (subject, revision, measure_at)
     SELECT subject, max(revision), (array_agg(measure_at ORDER BY number DESC))[1]
       FROM unnest($1::text[], $2::int[], $3::timestamptz[]) WITH ORDINALITY AS found (subject, revision, measure_at, number)
      GROUP BY subject ORDER BY subject
     ON CONFLICT (subject) DO UPDATE SET revision = greatest(kept.revision, excluded.revision), measure_at = excluded.measure_at`,
    [
      found.map(({ subject }) => subject),
      found.map(({ revision }) => revision),
      found.map(({ measureAt }) => measureAt),
      last === null ? null : String(last),
    ],
  );
}

/** The position after which a read model holds every record there is; null where something is still to be looked at. */
export async function recordsAreAt(tx: EntityManager, now: Date): Promise<Position | null> {
  // All are compared: a release is due a few times a year, and must not be made of less than there is.
  const [open] = await tx.query<unknown[]>(
    `SELECT 1 FROM statistical_subjects subject LEFT JOIN counting.looked_at seen USING (subject)
      WHERE seen.revision IS NULL OR seen.revision < subject.revision OR seen.measure_at <= $1 LIMIT 1`,
    [now],
  );
  if (open !== undefined) return null;
  const [{ position }] = await tx.query<[{ position: string }]>('SELECT position::text FROM counting.reached');
  return BigInt(position);
}
