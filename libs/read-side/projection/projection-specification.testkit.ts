import type { DataSource, EntityManager } from 'typeorm';
import { liveTarget } from '../tables/checkpoint.js';
import { createTarget } from '../tables/projection-schema.js';
import { reactsTo, type EntityClass, type Projection } from './projection.js';
import { readSideDatabase } from '../read-side.testkit.js';
import type { StoredEvent } from '../../event-sourcing/index.js';
import { storedEvents, type GivenEvent } from '../stored-events.testkit.js';

/**
 * Given events, then rows, on a real PostgreSQL; to be called inside a `describe`. The events are projected one at a
 * time, one at a time and each twice, all in one batch, and without those that it says it does not react to: four ways
 * that must come to the same rows.
 *
 * `specification.given(...events).thenRows(CaseRow, [...])` compares whole rows, in the order of their ids.
 */
export function projectionSpecification(projection: Projection) {
  let opened: Awaited<ReturnType<typeof readSideDatabase>>;
  beforeAll(async () => {
    opened = await readSideDatabase([projection]);
    await createTarget(opened.dataSource, liveTarget(projection));
  });
  afterAll(() => opened.close());

  return {
    given: (...given: readonly GivenEvent[]) => ({
      async thenRows<Row extends object>(entity: EntityClass<Row>, expected: readonly Partial<Row>[]): Promise<void> {
        const events = storedEvents(given);
        const project = (batches: readonly (readonly StoredEvent[])[]) => projectInto(opened.dataSource, projection, batches);

        await project(events.map((event) => [event]));
        expect(await rowsOfTable(opened.dataSource, entity)).toEqual(expected);
        const tables = await allTables(opened.dataSource, projection);

        await project(events.flatMap((event) => [[event], [event]]));
        expect(await allTables(opened.dataSource, projection)).toEqual(tables);

        await project([events]);
        expect(await allTables(opened.dataSource, projection)).toEqual(tables);

        await project([events.filter((event) => reactsTo(projection, event))]);
        expect(await allTables(opened.dataSource, projection)).toEqual(tables);
      },
    }),
    /** For queries over the rows that were projected last. */
    dataSource: () => opened.dataSource,
  };
}

/** Projects into emptied tables, each batch in a transaction of its own. */
async function projectInto(dataSource: DataSource, projection: Projection, batches: readonly (readonly StoredEvent[])[]): Promise<void> {
  const inSchema = (work: (tx: EntityManager) => Promise<unknown>) =>
    dataSource.transaction(async (tx) => {
      await tx.query(`SELECT set_config('search_path', $1, true)`, [projection.name]);
      await work(tx);
    });
  const tables = projection.entities.map((entity) => `"${dataSource.getMetadata(entity).tableName}"`);
  await inSchema((tx) => tx.query(`TRUNCATE ${tables.join(', ')}`));
  for (const batch of batches) await inSchema((tx) => projection.project(batch, tx));
}

async function rowsOfTable<Row extends object>(dataSource: DataSource, entity: EntityClass<Row>): Promise<Row[]> {
  const [id] = dataSource.getMetadata(entity).primaryColumns;
  return dataSource.getRepository(entity).createQueryBuilder('row').orderBy(`row.${id!.propertyName}`).getMany();
}

async function allTables(dataSource: DataSource, { entities }: Projection): Promise<readonly (readonly object[])[]> {
  return Promise.all(entities.map((entity) => rowsOfTable(dataSource, entity)));
}
