import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { PreparedClient } from './prepared-client.js';

describe('a connection that has its statements kept', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1, Client: PreparedClient } as pg.PoolConfig);
    await pool.query(
      'CREATE SCHEMA one; CREATE SCHEMA two; CREATE TABLE one.rows (id text, n int); CREATE TABLE two.rows (id text, n int)',
    );
    await pool.query(`INSERT INTO one.rows VALUES ('a', 1); INSERT INTO two.rows VALUES ('a', 2)`);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const inSchema = async (schema: string) => {
    await pool.query(`SELECT set_config('search_path', $1, false)`, [schema]);
    return (await pool.query<{ n: number }>('SELECT n FROM rows WHERE id = ANY($1)', [['a']])).rows;
  };
  const kept = async () =>
    (await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM pg_prepared_statements')).rows[0]!.count;

  it('has the server parse a statement once', async () => {
    await inSchema('one');
    const before = await kept();
    await inSchema('one');
    expect([before, await kept()]).toEqual([2, 2]);
  });

  it('finds the tables of the search path of now, not of the time at which the statement was first sent', async () => {
    expect([await inSchema('one'), await inSchema('two'), await inSchema('one')]).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 1 }]]);
  });

  it('goes on with a table that was made anew under its name, as a rebuild does', async () => {
    await inSchema('two');
    await pool.query('CREATE TABLE two.newer (id text, n int); DROP TABLE two.rows; ALTER TABLE two.newer RENAME TO rows');
    await pool.query(`INSERT INTO two.rows VALUES ('a', 7)`);
    expect(await inSchema('two')).toEqual([{ n: 7 }]);
  });

  it('has no more than three hundred kept, and answers all the same', async () => {
    for (let number = 0; number < 320; number++) {
      const { rows } = await pool.query<{ given: number }>(`SELECT ${number} + $1::int AS given`, [1]);
      expect(rows).toEqual([{ given: number + 1 }]);
    }
    expect(await kept()).toBeLessThanOrEqual(300);
  });
});
