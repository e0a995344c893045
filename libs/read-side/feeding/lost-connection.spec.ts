import { Client } from 'pg';
import { until } from '../../../test/support/until.js';
import { parcels } from '../parcels.testkit.js';
import { readSideDatabase } from '../read-side.testkit.js';

describe('a connection that is lost while somebody holds it', () => {
  let opened: Awaited<ReturnType<typeof readSideDatabase>>;
  let superuser: Client;
  beforeAll(async () => {
    opened = await readSideDatabase([parcels]);
    superuser = new Client({ connectionString: opened.database.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await opened.close();
  });

  it('fails what is sent over it next, and nothing else: the process goes on', async () => {
    const runner = opened.dataSource.createQueryRunner();
    await runner.startTransaction();
    const [{ pid }] = (await runner.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
    await superuser.query('SELECT pg_terminate_backend($1)', [pid]);
    await until(async () => (await superuser.query('SELECT FROM pg_stat_activity WHERE pid = $1', [pid])).rowCount === 0);
    // Its last words have been read when an answer over another connection has.
    await opened.dataSource.query('SELECT 1');
    await expect(runner.query('SELECT 1')).rejects.toThrow();
    await runner.release();
    expect(await opened.dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
