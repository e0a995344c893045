import type { DataSource, EntityManager } from 'typeorm';
import type { Position } from '../../event-sourcing/index.js';
import type { Cause } from '../feeding/failure.js';

/** A stream that a read model passes over from an event on which it could not take; of the event nothing but place and type. */
export interface SetAside extends Cause {
  readonly projection: string;
  readonly stream: string;
  readonly position: Position;
  readonly eventId: string;
  readonly eventType: string;
  readonly at: Date;
}

/** Streams set aside in these live tables, or one stream where it is; in the order of the store. */
export async function readSetAside(connection: DataSource, live: readonly string[], stream?: string): Promise<readonly SetAside[]> {
  const rows: (Omit<SetAside, 'position'> & { readonly position: string })[] = await connection.query(
    `SELECT target AS projection, stream, position, event_id AS "eventId", event_type AS "eventType", cause, code, at
       FROM read_side.set_aside WHERE target = ANY($1) AND stream = coalesce($2, stream) ORDER BY position, target`,
    [live, stream ?? null],
  );
  return rows.map((row) => ({ ...row, position: BigInt(row.position) }));
}

/** Streams set aside in a target. */
export async function streamsSetAside(connection: DataSource | EntityManager, target: string): Promise<ReadonlySet<string>> {
  const rows: { stream: string }[] = await connection.query('SELECT stream FROM read_side.set_aside WHERE target = $1', [target]);
  return new Set(rows.map(({ stream }) => stream));
}

/** Sets a stream aside in a target, in the transaction that moves its checkpoint over the event; a second time changes nothing. */
export async function insertSetAside(tx: EntityManager, target: string, { projection: _name, ...row }: SetAside): Promise<void> {
  await tx.query(
    `INSERT INTO read_side.set_aside (target, stream, position, event_id, event_type, cause, code, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [target, row.stream, row.position.toString(), row.eventId, row.eventType, row.cause, row.code, row.at],
  );
}
