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

const OPEN = `FROM statistical_subjects subject LEFT JOIN counting.looked_at seen ON seen.subject = subject.subject
  WHERE seen.subject IS NULL OR seen.revision < subject.revision OR seen.measure_at <= $1`;

/** Those that are to be looked at, at most so many. */
export async function toLookAt(tx: EntityManager, now: Date, limit: number): Promise<readonly ToLookAt[]> {
  return tx.query(
    `SELECT subject.subject, subject.revision, concat_ws('/', subject.subject, subject.revision, extract(epoch FROM seen.measure_at)) AS id
       ${OPEN} ORDER BY seen.measure_at NULLS LAST, subject.subject LIMIT $2`,
    [now, limit],
  );
}

/** When the next one is to be measured; null where none waits. */
export async function nextToMeasure(tx: EntityManager, now: Date): Promise<Date | null> {
  const [{ next }] = await tx.query<[{ next: Date | null }]>(
    'SELECT min(measure_at) AS next FROM counting.looked_at WHERE measure_at > $1',
    [now],
  );
  return next;
}

/** Keeps what was found. */
export async function keepLookedAt(tx: EntityManager, { subject, revision, measureAt, position }: LookedAt): Promise<void> {
  if (position !== null) await tx.query('UPDATE counting.reached SET position = greatest(position, $1)', [String(position)]);
  await tx.query(
    `INSERT INTO counting.looked_at AS kept (subject, revision, measure_at) VALUES ($1, $2, $3)
     ON CONFLICT (subject) DO UPDATE SET revision = greatest(kept.revision, $2), measure_at = $3`,
    [subject, revision, measureAt],
  );
}

/** The position after which a read model holds every record there is; null where something is still to be looked at. */
export async function recordsAreAt(tx: EntityManager, now: Date): Promise<Position | null> {
  const [open] = await tx.query<unknown[]>(`SELECT 1 ${OPEN} LIMIT 1`, [now]);
  if (open !== undefined) return null;
  const [{ position }] = await tx.query<[{ position: string }]>('SELECT position::text FROM counting.reached');
  return BigInt(position);
}
