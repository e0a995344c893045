import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { goesBesideOthers, ofSchema } from '../projection/beside-others.js';
import type { Target } from '../tables/checkpoint.js';
import { projectWanted, setAsideIn, type Piece } from './project-batch.js';

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
  private beside: (() => void)[] = [];
  private begins = false;

  constructor(private readonly dataSource: DataSource) {}

  /** @returns whether the piece is in the tables; if not, nothing of it is, by this call. Never throws. */
  async pass(target: Target, piece: Piece): Promise<boolean> {
    if (piece.events.length > MOST_EVENTS) return false;
    return new Promise((answer) => {
      this.waiting.push({ target, piece, answer });
      this.beginSoon();
    });
  }

  /**
   * Waits for those that the same reading has woken, without anything to write: what several read models say of one event
   * is seen in all of them, or in none. Those that go on by themselves are not waited for.
   */
  async nothingToPass(): Promise<void> {
    return new Promise((resolve) => {
      this.beside.push(resolve);
      this.beginSoon();
    });
  }

  /** Those that the same reading wakes come before the next turn of the event loop. */
  private beginSoon(): void {
    if (this.begins) return;
    this.begins = true;
    setImmediate(() => void this.together());
  }

  private async together(): Promise<void> {
    const { waiting, beside } = this;
    this.waiting = [];
    this.beside = [];
    this.begins = false;
    const passed = waiting.length > 0 ? await projectTogether(this.dataSource, waiting).catch(() => new Set<string>()) : new Set<string>();
    for (const { target, answer } of waiting) answer(passed.has(target.schema));
    for (const resolve of beside) resolve();
  }
}

/** @returns the schemas whose pieces went in. @throws what any of them throws, with nothing written */
async function projectTogether(dataSource: DataSource, all: readonly Waiting[]): Promise<ReadonlySet<string>> {
  const runner = dataSource.createQueryRunner();
  try {
    const connection: PoolClient = await runner.connect();
    const moved = await beginAndMoveAll(connection, all);
    const going = all.filter(({ target: { schema } }) => moved.has(schema));
    const project = ({ target, piece }: Waiting, tx: EntityManager) => projectWanted(target, piece.events, moved.get(target.schema)!, tx);
    const [beside, alone] = [true, false].map((is) => going.filter(({ target }) => goesBesideOthers(target.projection.project) === is));
    await allEnded(beside!.map((each) => project(each, ofSchema(runner.manager, each.target.schema))));
    for (const each of alone!) {
      seeTablesOf(connection, each.target.schema);
      await project(each, runner.manager);
    }
    await runner.query('COMMIT');
    return new Set(moved.keys());
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * Nobody writes any more when this has ended, also where one of them failed: what came after a rollback would be kept. @throws what the
 * first threw
 */
async function allEnded(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Not waited for: what is sent behind it is run behind it, and fails where it failed. */
function seeTablesOf(connection: PoolClient, schema: string): void {
  connection.query(`SELECT set_config('search_path', $1, true)`, [schema]).catch(() => undefined);
}

/**
 * As for one piece (see `projectBatch`), but passing over checkpoints that somebody holds: so no two processes can block one
 * another.
 *
 * @returns the schemas of those that were moved, with the streams set aside in each
 */
async function beginAndMoveAll(connection: PoolClient, all: readonly Waiting[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  await prepareMoveAll(connection);
  const array = (value: (waiting: Waiting) => unknown) => escapeLiteral(`{${all.map(value).join(',')}}`);
  const wanted = [
    array(({ target }) => target.schema),
    array(({ target }) => target.projection.version),
    array(({ piece }) => piece.after),
    array(({ piece }) => piece.position),
    array(({ piece }) => piece.events.length + piece.skipped),
  ];
  // One message, of which nothing is run behind what failed.
  const results = (await connection.query(
    `START TRANSACTION; SET LOCAL plan_cache_mode = force_generic_plan; EXECUTE move_all (${wanted.join(', ')})`,
  )) as unknown as QueryResult<{ target: string; aside: readonly string[] }>[];
  return new Map(results[2]!.rows.map(({ target, aside }) => [target, new Set(aside)]));
}

const prepared = new WeakSet<PoolClient>();

/** Planning it costs the server several times what running it does, and every event waits for it. */
async function prepareMoveAll(connection: PoolClient): Promise<void> {
  if (prepared.has(connection)) return;
  await connection.query(MOVE_ALL);
  prepared.add(connection);
}

const MOVE_ALL = `PREPARE move_all (text[], int[], bigint[], bigint[], int[]) AS
  WITH wanted AS (
    SELECT * FROM unnest($1, $2, $3, $4, $5) AS wanted (target, version, after, position, done)
  ), free AS (
    SELECT held.target FROM read_side.checkpoints AS held JOIN wanted USING (target)
     WHERE held.version = wanted.version AND held.position = wanted.after FOR UPDATE OF held SKIP LOCKED
  )
  UPDATE read_side.checkpoints AS checkpoint
     SET position = wanted.position, events_done = events_done + wanted.done, updated_at = now()
    FROM wanted JOIN free USING (target) WHERE checkpoint.target = wanted.target
    RETURNING checkpoint.target, set_config('synchronous_commit', 'off', true),
      ${setAsideIn('checkpoint.target')}`;
