import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { Position, StoredEvent } from '../../event-sourcing/index.js';
import type { Target } from '../tables/checkpoint.js';
import { reactsTo } from '../projection/projection.js';
import { insertSetAside, streamsSetAside, type SetAside } from '../tables/set-aside.js';

/** A piece of the store: all events after `after` up to `position`. */
export interface Piece {
  readonly after: Position;
  readonly events: readonly StoredEvent[];
  readonly position: Position;
  /** Events before these that were of no interest and are not counted yet. */
  readonly skipped: number;
}

/**
 * What became of a piece. `passed`: it is in the tables, put there now or found there. `behind`: the checkpoint stands
 * before the piece begins (a rebuild or a restore elsewhere), go on from `position`. `gone`: the target has no tables.
 * `version`: the tables are of another version of the projection. Only with `passed` may anything have been written.
 */
export type Outcome =
  | { readonly kind: 'passed'; readonly position: Position }
  | { readonly kind: 'behind'; readonly position: Position }
  | { readonly kind: 'gone' }
  | { readonly kind: 'version'; readonly version: number };

/**
 * Projects a piece and moves the checkpoint in ONE transaction that holds the checkpoint's row: however many processes
 * run the projection and wherever they crash, every event reaches the tables once and in order.
 *
 * The commit does not wait for the disk: rows and checkpoint are lost together if the server dies, and what is lost is
 * projected again from the events, which are kept elsewhere and are safe.
 */
export async function projectBatch(dataSource: DataSource, target: Target, piece: Piece): Promise<Outcome> {
  return passBatch(dataSource, target, piece, (events, aside, tx) => projectWanted(target, events, aside, tx));
}

/** Passes a piece of one event without projecting it, and every later one of its stream: exactly as safe as projecting it. */
export async function setAsideBatch(dataSource: DataSource, target: Target, piece: Piece, aside: SetAside): Promise<Outcome> {
  return passBatch(dataSource, target, piece, (events, _before, tx) =>
    events.length > 0 ? insertSetAside(tx, target.schema, aside) : Promise.resolve(),
  );
}

/** What is done with events in the transaction that passes them, knowing the streams that are set aside. */
type Put = (events: readonly StoredEvent[], aside: ReadonlySet<string>, tx: EntityManager) => Promise<void>;

async function passBatch(dataSource: DataSource, target: Target, piece: Piece, put: Put): Promise<Outcome> {
  const runner = dataSource.createQueryRunner();
  try {
    const aside = await beginAndMove(await runner.connect(), target, piece);
    const outcome = aside ? await wholePiece(runner.manager, piece, aside, put) : await whatIsLeft(runner.manager, target, piece, put);
    await runner.query('COMMIT');
    return outcome;
  } catch (error) {
    // Where the connection is what failed, there is nothing left to take back.
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * Begins the transaction and moves the checkpoint over the whole piece, holding its row: where nobody else projects this,
 * it stands where the piece begins. One message, since whoever reads what was just recorded waits for each of them.
 *
 * @returns the streams that are set aside; null where the checkpoint stands elsewhere. Every stream set aside moves the
 *   checkpoint, so where it stands where it is looked for none can have been missed
 */
async function beginAndMove(connection: PoolClient, { schema, projection }: Target, piece: Piece): Promise<ReadonlySet<string> | null> {
  const done = piece.events.length + piece.skipped;
  const target = escapeLiteral(schema);
  const results = (await connection.query(`
    START TRANSACTION;
    UPDATE read_side.checkpoints SET position = ${piece.position}, events_done = events_done + ${done}, updated_at = now()
      WHERE target = ${target} AND version = ${projection.version} AND position = ${piece.after}
      RETURNING set_config('search_path', ${target}, true), set_config('synchronous_commit', 'off', true),
        ${setAsideIn('checkpoints.target')}`)) as unknown as QueryResult<{ aside: readonly string[] }>[];
  const [moved] = results[1]!.rows;
  return moved ? new Set(moved.aside) : null;
}

/** For the end of a statement that moves checkpoints: an array of the streams that are set aside in each. */
export function setAsideIn(target: string): string {
  return `ARRAY(SELECT stream FROM read_side.set_aside AS each WHERE each.target = ${target}) AS aside`;
}

async function wholePiece(tx: EntityManager, piece: Piece, aside: ReadonlySet<string>, put: Put): Promise<Outcome> {
  await put(piece.events, aside, tx);
  return { kind: 'passed', position: piece.position };
}

/** Another process was here, or the target is not what it was: looks where the checkpoint stands, and goes on from there. */
async function whatIsLeft(tx: EntityManager, target: Target, piece: Piece, put: Put): Promise<Outcome> {
  const checkpoint = await lockCheckpoint(tx, target.schema);
  if (!checkpoint) return { kind: 'gone' };
  if (checkpoint.version !== target.projection.version) return { kind: 'version', version: checkpoint.version };
  if (checkpoint.position < piece.after) return { kind: 'behind', position: checkpoint.position };
  if (checkpoint.position >= piece.position) return { kind: 'passed', position: checkpoint.position };

  const open = piece.events.filter(({ position }) => position > checkpoint.position);
  await put(open, await streamsSetAside(tx, target.schema), tx);
  await tx.query(`UPDATE read_side.checkpoints SET position = $2, events_done = events_done + $3, updated_at = now() WHERE target = $1`, [
    target.schema,
    piece.position.toString(),
    open.length + piece.skipped,
  ]);
  return { kind: 'passed', position: piece.position };
}

/** Hands a projection what it acts on, less the streams that are set aside; where there is nothing, does not call it. */
export async function projectWanted(
  target: Target,
  events: readonly StoredEvent[],
  aside: ReadonlySet<string>,
  tx: EntityManager,
): Promise<void> {
  const wanted = events.filter((event) => !aside.has(event.stream) && reactsTo(target.projection, event));
  if (wanted.length > 0) await target.projection.project(wanted, tx);
}

async function lockCheckpoint(
  tx: EntityManager,
  schema: string,
): Promise<{ readonly version: number; readonly position: Position } | undefined> {
  const rows: { version: number; position: string }[] = await tx.query(
    `SELECT version, position, set_config('search_path', $1, true), set_config('synchronous_commit', 'off', true)
       FROM read_side.checkpoints WHERE target = $1 FOR UPDATE`,
    [schema],
  );
  return rows[0] && { version: rows[0].version, position: BigInt(rows[0].position) };
}
