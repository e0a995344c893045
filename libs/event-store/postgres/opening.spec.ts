import { EventVersions } from '../../event-sourcing/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { StoreNotUsable } from '../store-not-usable.js';
import { openStore, Saboteur } from './fault.testkit.js';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { objectionTo } from './server-requirements.js';

describe('opening the event store', () => {
  let database: TestDatabase;
  let saboteur: Saboteur;
  beforeEach(async () => {
    database = await testDatabase();
    saboteur = await Saboteur.enter(database.superuserUrl);
  });
  afterEach(async () => {
    await saboteur.leave();
    await database.drop();
  });

  const open = (connectionString: string, acceptUnsafeServer = false) =>
    openPostgresEventStore({ connectionString, versions: new EventVersions(), acceptUnsafeServer });

  it('refuses a server that does not write through to the disk', async () => {
    await expect(open(database.appUrl)).rejects.toThrow(/^fsync is off.*set it to on/);
  });

  it('refuses a database or role for which commits are not waited for', async () => {
    await saboteur.run(`ALTER DATABASE ${database.name} SET synchronous_commit = off`);
    await expect(open(database.appUrl)).rejects.toThrow(/^synchronous_commit is off.*set it to on/);
  });

  it('refuses a database in which the migrations have not run', async () => {
    await saboteur.run('DROP SCHEMA event_store CASCADE');
    await expect(open(database.appUrl, true)).rejects.toThrow(/run the migrations/);
  });

  it('refuses a log that was restored without its sequence, and names the cure', async () => {
    await saboteur.run(`INSERT INTO event_store.events VALUES (7, 'restored-1', 0, gen_random_uuid(), 'SomethingHappened', 1, '{}', '{}')`);
    await expect(open(database.appUrl, true)).rejects.toThrow(/setval/);
    await saboteur.run(`SELECT setval('event_store.positions', (SELECT max(position) FROM event_store.events))`);
    await (await open(database.appUrl, true)).close();
  });

  it('says what to check where there is no server, no database or no such password, and shows no password', async () => {
    const nowhere = new URL(database.appUrl);
    nowhere.port = '1';
    const wrongPassword = new URL(database.appUrl);
    wrongPassword.password = 'guessed-password';
    const noDatabase = new URL(database.appUrl);
    noDatabase.pathname = '/not_there';
    for (const url of [nowhere, wrongPassword, noDatabase]) {
      const failure: unknown = await open(url.href, true).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StoreNotUsable);
      expect((failure as Error).message).toMatch(/cannot be used \(\w+\): check/);
      expect((failure as Error).message).not.toContain(url.password);
    }
  });

  it('works where the defaults of the database ask for another isolation', async () => {
    await saboteur.run(`ALTER DATABASE ${database.name} SET default_transaction_isolation = 'serializable'`);
    const store = await openStore(database.appUrl);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.append(`isolated-${index}`, -1, [
          {
            id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
            version: 1,
            event: { type: 'SomethingHappened', data: {} },
            metadata: { commandId: 'c', actor: 'a', recordedAt: '2026-03-01T08:30:00.000Z' },
          },
        ]),
      ),
    );
    expect(await store.read('isolated-19')).toHaveLength(1);
    await store.close();
  });

  it.each([
    ['14 as too old', { version: '140012' }, /needs PostgreSQL 15 or newer, this server is 14: upgrade/],
    ['a standby', { standby: true }, /standby.*connect to the primary/],
  ])('objects to %s', (_, facts, sentence) => {
    const durable = { version: '150000', synchronous: 'on', fsync: 'on', standby: false };
    expect(objectionTo(durable)).toBeNull();
    expect(objectionTo({ ...durable, ...facts }, true)).toMatch(sentence);
  });
});
