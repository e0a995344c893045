import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';
import { START } from '../../event-sourcing/index.js';
import { readCheckpoint, type Target } from './checkpoint.js';

/**
 * Makes the schema, the tables and the checkpoint of a target, at the start of the store, in one transaction. Where
 * another process has made them, or is just making them, its work stands.
 */
export async function createTarget(dataSource: DataSource, target: Target): Promise<void> {
  if (await readCheckpoint(dataSource, target.schema)) return;
  const statements = await statementsFor(dataSource, target);
  await dataSource.transaction(async (tx) => {
    await oneAtATime(tx, target.projection.name);
    if (await readCheckpoint(tx, target.schema)) return;
    await tx.query(`CREATE SCHEMA ${target.schema}`);
    await tx.query(`SELECT set_config('search_path', $1, true)`, [target.schema]);
    for (const { query, parameters } of statements) await tx.query(query, parameters);
    for (const sql of target.projection.afterCreate ?? []) await tx.query(sql);
    await tx.query('INSERT INTO read_side.checkpoints (target, projection, version, position) VALUES ($1, $2, $3, $4)', [
      target.schema,
      target.projection.name,
      target.projection.version,
      START.toString(),
    ]);
  });
}

/** Forgets a target that is not live: its checkpoint first, then, where nobody projects into them any more, its tables. */
export async function discardTarget(dataSource: DataSource, target: Target): Promise<void> {
  await dataSource.transaction(async (tx) => {
    await oneAtATime(tx, target.projection.name);
    await tx.query('DELETE FROM read_side.checkpoints WHERE target = $1', [target.schema]);
    await tx.query(`DROP SCHEMA IF EXISTS ${target.schema} CASCADE`);
  });
}

/** Held to the end of a transaction that makes, swaps or drops the schemas of a projection. */
export async function oneAtATime(tx: EntityManager, projection: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('read_side.' || $1, 0))`, [projection]);
}

/**
 * Drops tables that nothing writes and only late queries still read: one by one, so that waiting for a query never
 * means holding a table that the same query is about to want.
 */
export async function dropRetired(dataSource: DataSource, schema: string): Promise<void> {
  const tables: { table: string }[] = await dataSource.query(
    `SELECT format('%I.%I', schemaname, tablename) AS table FROM pg_tables WHERE schemaname = $1`,
    [schema],
  );
  for (const { table } of tables) await dataSource.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
  await dataSource.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
}

interface Statement {
  readonly query: string;
  readonly parameters?: unknown[];
}

/** What TypeORM's schema builder would run for the entities in an empty schema: the entity stays the only definition. */
async function statementsFor(dataSource: DataSource, { schema, projection }: Target): Promise<readonly Statement[]> {
  const builder = new DataSource({
    ...dataSource.options,
    schema,
    entities: [...projection.entities],
    poolSize: 1,
  } as DataSourceOptions);
  await builder.initialize();
  try {
    return (await builder.driver.createSchemaBuilder().log()).upQueries;
  } finally {
    await builder.destroy();
  }
}
