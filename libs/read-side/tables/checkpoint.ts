import type { DataSource, EntityManager } from 'typeorm';
import type { Position } from '../../event-sourcing/index.js';
import type { Stop } from '../feeding/failure.js';
import type { Projection } from '../projection/projection.js';

/** Which tables a projection is filling: its schema, live or of a rebuild. The checkpoint belongs to the schema. */
export interface Target {
  readonly schema: string;
  readonly projection: Projection;
}

/** How far a target has come. */
export interface Checkpoint {
  readonly version: number;
  readonly position: Position;
  readonly eventsDone: number;
  readonly startedAt: Date;
  readonly updatedAt: Date;
  readonly stop: Stop | null;
}

export function liveTarget(projection: Projection): Target {
  return { schema: projection.name, projection };
}

export function rebuildTarget(projection: Projection): Target {
  return { schema: `${projection.name}__rebuild`, projection };
}

/** Where live tables wait to be dropped after a rebuild has taken their place. */
export function retiredSchema(projection: Projection): string {
  return `${projection.name}__retired`;
}

/** The checkpoint of a target; undefined where it has no tables. */
export async function readCheckpoint(
  connection: DataSource | EntityManager,
  schema: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<Checkpoint | undefined> {
  const rows: CheckpointRow[] = await connection.query(
    `SELECT version, position, events_done, started_at, updated_at, stopped_at, stopped_cause, stopped_code, stopped_event_id,
            stopped_event_type, stopped_position
       FROM read_side.checkpoints WHERE target = $1 ${lock}`,
    [schema],
  );
  const [row] = rows;
  if (!row) return undefined;
  return {
    version: row.version,
    position: BigInt(row.position),
    eventsDone: Number(row.events_done),
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    stop: row.stopped_at && {
      at: row.stopped_at,
      cause: row.stopped_cause ?? 'unknown',
      code: row.stopped_code,
      eventId: row.stopped_event_id,
      eventType: row.stopped_event_type,
      position: row.stopped_position === null ? null : BigInt(row.stopped_position),
    },
  };
}

/** Writes down that a target is stopped and why, for every process and the operations page to see. */
export async function recordStop(dataSource: DataSource, schema: string, stop: Stop): Promise<void> {
  await dataSource.query(
    `UPDATE read_side.checkpoints SET stopped_at = $2, stopped_cause = $3, stopped_code = $4, stopped_event_id = $5,
            stopped_event_type = $6, stopped_position = $7 WHERE target = $1`,
    [schema, stop.at, stop.cause, stop.code, stop.eventId, stop.eventType, stop.position?.toString() ?? null],
  );
}

/** Lets a stopped target try again. */
export async function clearStop(dataSource: DataSource, schema: string): Promise<void> {
  await dataSource.query(
    `UPDATE read_side.checkpoints SET stopped_at = NULL, stopped_cause = NULL, stopped_code = NULL,
            stopped_event_id = NULL, stopped_event_type = NULL, stopped_position = NULL WHERE target = $1`,
    [schema],
  );
}

interface CheckpointRow {
  readonly version: number;
  readonly position: string;
  readonly events_done: string;
  readonly started_at: Date;
  readonly updated_at: Date;
  readonly stopped_at: Date | null;
  readonly stopped_cause: string | null;
  readonly stopped_code: string | null;
  readonly stopped_event_id: string | null;
  readonly stopped_event_type: string | null;
  readonly stopped_position: string | null;
}
