import { Client } from 'pg';
import { NO_STREAM } from '../../event-sourcing/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { openStore, Saboteur } from './fault.testkit.js';

describe('what was stored', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    const store = await openStore(database.appUrl);
    await store.append(newStream(), NO_STREAM, numbered(2));
    await store.close();
  });
  afterAll(() => database.drop());

  const codeOf = async (url: string, sql: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(sql);
      return 'done';
    } catch (error) {
      return (error as { code?: string }).code;
    } finally {
      await client.end();
    }
  };
  const forbidden = [
    ['changed', `UPDATE event_store.events SET type = 'Other'`],
    ['deleted', 'DELETE FROM event_store.events'],
    ['emptied', 'TRUNCATE event_store.events'],
  ] as const;

  it.each(forbidden)('is not %s by the role of the service, which has no right to', async (_, sql) => {
    expect(await codeOf(database.appUrl, sql)).toBe('42501');
  });

  it.each(forbidden)('is not %s by the owner either, who has the right', async (_, sql) => {
    expect(await codeOf(database.ownerUrl, sql)).toBe('23001');
  });

  it('is not renumbered by the role of the service', async () => {
    expect(await codeOf(database.appUrl, `SELECT setval('event_store.positions', 1)`)).toBe('42501');
    expect(await codeOf(database.appUrl, `ALTER TABLE event_store.events DISABLE TRIGGER ALL`)).toBe('42501');
  });

  it('is not added to through the function by someone who may not add to the table', async () => {
    const saboteur = await Saboteur.enter(database.superuserUrl);
    const call = `SELECT * FROM event_store.append_batch('{s}', '{-1}', '{1}', '{1}',
      '{0c9d5f0e-0000-4000-8000-000000000000}', '{T}', '{1}', '{"{}"}', '{"{}"}')`;
    await saboteur.run('REVOKE INSERT ON event_store.events FROM afterwatch_app');
    expect(await codeOf(database.appUrl, call)).toBe('42501');
    await saboteur.run('GRANT INSERT ON event_store.events TO afterwatch_app');
    expect(await codeOf(database.appUrl, call)).toBe('done');
    await saboteur.leave();
  });
});
