import { Client } from 'pg';
import { NO_STREAM } from '../../event-sourcing/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { openStore } from './fault.testkit.js';
import { READINGS } from './reader.js';

describe('reading the log', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await testDatabase();
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const expectNoneToReadAll = async () => {
    for (const { text } of READINGS) {
      const { rows } = await client.query<Record<string, string>>(`EXPLAIN (GENERIC_PLAN) ${text}`);
      expect(rows.map((line) => line['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan/);
    }
  };

  it('goes by an index whatever is asked, while it is empty and when it has grown', async () => {
    await expectNoneToReadAll();
    const store = await openStore(database.appUrl);
    await Promise.all(Array.from({ length: 40 }, () => store.append(newStream(), NO_STREAM, numbered(100))));
    await store.close();
    await client.query('ANALYZE event_store.events');
    await expectNoneToReadAll();
  });
});
