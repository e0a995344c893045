import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import type { Target } from './checkpoint.js';
import { projectWanted, type Piece } from './project-batch.js';

interface Waiting {
  readonly target: Target;
  readonly piece: Piece;
  readonly answer: (passed: boolean) => void;
}

/** Pieces of more events than this go by themselves: whoever is far behind would hold up those that are not. */
const MOST_EVENTS = 500;

/**
 * One transaction for the pieces of all live projections that have one at the same moment, with their checkpoints moved in
 * one statement: as they share one reading, an event reaches them together, and the server is asked to commit once.
 *
 * Nobody is held up by another. A target whose checkpoint is not where its piece begins, or is held by another process, is
 * left out; where one fails, nothing is written for any; each of these is told so and goes on by itself, in a transaction
 * of its own. What a piece and its checkpoint are to one another stays as it is there: written together or not at all.
 */
export class SharedTransaction {
  private waiting: Waiting[] = [];

  constructor(private readonly dataSource: DataSource) {}

  /** @returns whether the piece is in the tables; if not, nothing of it is, by this call. Never throws. */
  async pass(target: Target, piece: Piece): Promise<boolean> {
    if (piece.events.length > MOST_EVENTS) return false;
    return new Promise((answer) => {
      this.waiting.push({ target, piece, answer });
      // Those that the same reading wakes come before the next turn of the event loop.
      if (this.waiting.length === 1) setImmediate(() => void this.together());
    });
  }

  private async together(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    // One alone is as well off in its own transaction, which tells more of how things stand.
    const passed = all.length > 1 ? await projectTogether(this.dataSource, all).catch(() => new Set<string>()) : new Set<string>();
    for (const { target, answer } of all) answer(passed.has(target.schema));
  }
}

/** @returns the schemas whose pieces went in. @throws what any of them throws, with nothing written */
async function projectTogether(dataSource: DataSource, all: readonly Waiting[]): Promise<ReadonlySet<string>> {
  const runner = dataSource.createQueryRunner();
  try {
    const moved = await beginAndMoveAll(await runner.connect(), all);
    for (const { target, piece } of all.filter(({ target: { schema } }) => moved.has(schema))) {
      await runner.query(`SELECT set_config('search_path', $1, true)`, [target.schema]);
      await projectWanted(target, piece.events, runner.manager);
    }
    await runner.query('COMMIT');
    return moved;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** As for one piece (see `projectBatch`), but passing over checkpoints that somebody holds: so no two processes can block one another. */
async function beginAndMoveAll(connection: PoolClient, all: readonly Waiting[]): Promise<ReadonlySet<string>> {
  const wanted = all.map(({ target: { schema, projection }, piece }) => {
    const done = piece.events.length + piece.skipped;
    return `(${escapeLiteral(schema)}, ${projection.version}, ${piece.after}::bigint, ${piece.position}::bigint, ${done})`;
  });
  const results = (await connection.query(`
    START TRANSACTION;
    WITH wanted (target, version, after, position, done) AS (VALUES ${wanted.join(', ')}), free AS (
      SELECT held.target FROM read_side.checkpoints AS held JOIN wanted USING (target)
       WHERE held.version = wanted.version AND held.position = wanted.after FOR UPDATE OF held SKIP LOCKED
    )
    UPDATE read_side.checkpoints AS checkpoint
       SET position = wanted.position, events_done = events_done + wanted.done, updated_at = now()
      FROM wanted JOIN free USING (target) WHERE checkpoint.target = wanted.target
      RETURNING checkpoint.target, set_config('synchronous_commit', 'off', true)`)) as unknown as QueryResult<{ target: string }>[];
  return new Set(results[1]!.rows.map(({ target }) => target));
}
