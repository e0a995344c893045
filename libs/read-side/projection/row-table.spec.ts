import { Column, Entity, PrimaryColumn } from 'typeorm';
import { liveTarget } from '../tables/checkpoint.js';
import { createTarget } from '../tables/projection-schema.js';
import { readSideDatabase } from '../read-side.testkit.js';
import { rowProjection } from './rows.js';
import { rowTable } from './row-table.js';

/** Wide, as a row is that holds what its stream holds: of an empty table the server takes for granted that few such rows are in it. */
@Entity('wide')
class WideRow {
  @PrimaryColumn('text') readonly id: string;
}
for (let part = 1; part <= 24; part++) Column('jsonb', { nullable: true })(WideRow.prototype, `part${part}`);

const wide = rowProjection<WideRow>({ name: 'wide', version: 1, entity: WideRow, keysOf: () => [], evolve: (row) => row });

describe('the table of a read model', () => {
  it('is never read whole for some of its rows, also by a plan that was made while it was empty', async () => {
    const { dataSource, close } = await readSideDatabase([wide]);
    try {
      await createTarget(dataSource, liveTarget(wide));
      const asked: string[] = [];
      const { query } = dataSource.manager;
      const manager = Object.assign(Object.create(dataSource.manager) as typeof dataSource.manager, {
        query: (text: string, values: unknown[]) => {
          asked.push(text);
          return query.call(dataSource.manager, text, values);
        },
      });
      expect(await rowTable(manager, WideRow).load('id', ['a', 'b'])).toEqual([]);
      const plan: Record<string, string>[] = await dataSource.query(`EXPLAIN (GENERIC_PLAN) ${asked[0]}`);
      expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan/);
    } finally {
      await close();
    }
  });
});
