import { NO_STREAM, StoreUnavailable } from '../../event-sourcing/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newEvent, newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import { openStore, Saboteur, type LoggedLines } from './fault.testkit.js';

describe('when the event store cannot keep up', () => {
  let database: TestDatabase;
  let saboteur: Saboteur;
  beforeAll(async () => {
    database = await testDatabase();
    saboteur = await Saboteur.enter(database.superuserUrl);
  });
  afterAll(async () => {
    await saboteur.leave();
    await database.drop();
  });

  it('refuses what the queue cannot hold, says when to come again, and stores what it had taken in', async () => {
    const store = await openStore(database.appUrl, { queuedAppends: 5 });
    await saboteur.holdOrderLock();
    const first = store.append(newStream(), NO_STREAM, numbered(1));
    await saboteur.appendWaits();
    const streams = Array.from({ length: 8 }, newStream);
    const results = Promise.allSettled(streams.map((stream) => store.append(stream, NO_STREAM, numbered(1))));
    expect(store.health().queued).toBe(5);
    await saboteur.releaseOrderLock();
    await first;
    const refused = (await results).filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) {
      expect(reason).toBeInstanceOf(StoreUnavailable);
      expect((reason as StoreUnavailable).retryAfterSeconds).toBeGreaterThan(0);
    }
    const stored = await Promise.all(streams.map(async (stream) => (await store.read(stream)).length));
    expect(stored).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
    await store.close();
  });

  it('refuses what would hold too much memory while it waits', async () => {
    const store = await openStore(database.appUrl, { queuedJson: 2500 });
    const large = () => store.append(newStream(), NO_STREAM, [newEvent({ text: 'x'.repeat(900) })]);
    const results = await Promise.allSettled([large(), large(), large()]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await large();
    await store.close();
  });

  it('gives up a statement that takes too long, certain that nothing of it was stored', async () => {
    const store = await openStore(database.appUrl, { statement: 200, waitForServer: 300 });
    const streams = Array.from({ length: 20 }, newStream);
    await saboteur.holdOrderLock();
    const began = performance.now();
    const results = await Promise.allSettled(streams.map((stream) => store.append(stream, NO_STREAM, numbered(1))));
    // Not one after the other: all get their answer in the time of two statements.
    expect(performance.now() - began).toBeLessThan(3000);
    for (const result of results) expect((result as PromiseRejectedResult).reason).toBeInstanceOf(StoreUnavailable);
    expect(store.health().fault).toBe('57014');
    await saboteur.releaseOrderLock();
    for (const stream of streams) expect(await store.read(stream)).toEqual([]);
    expect(await store.append(streams[0]!, NO_STREAM, numbered(1))).toMatchObject({ revision: 0 });
    expect(store.health().fault).toBeNull();
    await store.close();
  });

  it('says that it cannot store for as long as the disk is full, though every question is answered, and no longer', async () => {
    const store = await openStore(database.appUrl);
    await saboteur.fillDisk();
    await expect(store.append(newStream(), NO_STREAM, numbered(1))).rejects.toThrow(StoreUnavailable);
    await saboteur.triedToStore(3);
    expect(store.health().fault).toBe('53100');
    await saboteur.makeRoom();
    await eventually(() => store.health().fault === null);
    const stored = await store.append(newStream(), NO_STREAM, numbered(1));
    expect(stored.revision).toBe(0);
    await store.close();
  });

  it('lets one bad append fail alone, and neither error nor log quotes it', async () => {
    const logged: LoggedLines = { lines: [] };
    const store = await openStore(database.appUrl, {}, logged);
    await saboteur.run(`ALTER TABLE event_store.events ADD CONSTRAINT no_poison CHECK (type <> 'Poison')`);
    const streams = Array.from({ length: 6 }, newStream);
    const results = await Promise.allSettled(
      streams.map((stream, index) =>
        store.append(stream, NO_STREAM, [newEvent({ text: 'planted-marker' }, index === 3 ? 'Poison' : 'SomethingHappened')]),
      ),
    );
    expect(results.map((result) => result.status)).toEqual(streams.map((_, index) => (index === 3 ? 'rejected' : 'fulfilled')));
    const { reason } = results[3] as PromiseRejectedResult;
    expect(reason).toMatchObject({ name: 'StoreFault', code: '23514' });
    expect(logged.lines.length).toBeGreaterThan(0);
    expect(JSON.stringify([String((reason as Error).stack), logged.lines])).not.toContain('planted-marker');
    await saboteur.run('ALTER TABLE event_store.events DROP CONSTRAINT no_poison');
    await store.close();
  });

  it('is away for now, and nothing that anybody did wrong, where its role lost the right to read or append', async () => {
    const store = await openStore(database.appUrl);
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(1));
    await saboteur.run('REVOKE SELECT, INSERT ON event_store.events FROM afterwatch_app');
    await expect(store.read(stream)).rejects.toMatchObject({ name: 'StoreUnavailable', retryAfterSeconds: 30 });
    await expect(store.append(stream, 0, numbered(1))).rejects.toMatchObject({ name: 'StoreUnavailable', retryAfterSeconds: 30 });
    await saboteur.run('GRANT SELECT, INSERT ON event_store.events TO afterwatch_app');
    expect(await store.append(stream, 0, numbered(1))).toMatchObject({ revision: 1 });
    await store.close();
  });

  it('says so, and does not go on for ever, when the positions were set back under it', async () => {
    const store = await openStore(database.appUrl);
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(50));
    const [first] = await store.read(stream);
    await saboteur.run(`SELECT setval('event_store.positions', ${first!.position})`);
    await expect(store.append(stream, 49, numbered(1))).rejects.toMatchObject({ name: 'StoreFault', code: '23505' });
    await saboteur.run(`SELECT setval('event_store.positions', (SELECT max(position) FROM event_store.events))`);
    expect(await store.append(stream, 49, numbered(1))).toMatchObject({ revision: 50 });
    await store.close();
  });

  it('takes several appends to one stream one after the other', async () => {
    const store = await openStore(database.appUrl);
    const stream = newStream();
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => store.append(stream, index - 1, numbered(1, index))));
    expect(results.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await store.close();
  });

  it('stores what it has taken in before it closes, and takes no more afterwards', async () => {
    const store = await openStore(database.appUrl);
    const streams = Array.from({ length: 20 }, newStream);
    const appends = Promise.all(streams.map((stream) => store.append(stream, NO_STREAM, numbered(1))));
    const closed = store.close();
    expect(await appends).toHaveLength(20);
    await closed;
    await expect(store.append(newStream(), NO_STREAM, numbered(1))).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
