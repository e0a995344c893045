import { Client } from 'pg';
import { testDatabase, type TestDatabase } from './test-database.js';

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('a database for every spec file', () => {
  const made: TestDatabase[] = [];
  const make = async (): Promise<TestDatabase> => {
    const database = await testDatabase();
    made.push(database);
    return database;
  };
  afterEach(async () => {
    await Promise.all(made.splice(0).map((database) => database.drop()));
  });

  it('is its own: what one writes, another does not see', async () => {
    const [one, other] = await Promise.all([make(), make()]);
    await ask(one.ownerUrl, 'CREATE TABLE mark (id int)');
    await expect(ask(other.ownerUrl, 'SELECT * FROM mark')).rejects.toMatchObject({ code: '42P01' });
  });

  it('lets the application connect, and do only what the owner grants', async () => {
    const { ownerUrl, appUrl } = await make();
    await ask(ownerUrl, 'CREATE TABLE mark (id int)');
    await expect(ask(appUrl, 'INSERT INTO mark VALUES (1)')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(appUrl, 'CREATE TABLE own (id int)')).rejects.toMatchObject({ code: '42501' });
    await ask(ownerUrl, 'GRANT SELECT ON mark TO afterwatch_app');
    expect(await ask(appUrl, 'SELECT count(*)::int AS marks FROM mark')).toEqual([{ marks: 0 }]);
  });

  it('sorts and keeps any language: UTF-8, whatever the locale of the machine', async () => {
    const { ownerUrl } = await make();
    expect(await ask(ownerUrl, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect(await ask(ownerUrl, "SELECT upper('žluťoučký') AS word")).toEqual([{ word: 'ŽLUŤOUČKÝ' }]);
  });

  it('is gone when dropped, also with a connection left open', async () => {
    const database = await make();
    const forgotten = new Client({ connectionString: database.ownerUrl });
    forgotten.on('error', () => undefined);
    await forgotten.connect();
    await database.drop();
    await expect(ask(database.ownerUrl, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
    await forgotten.end();
  });
});
