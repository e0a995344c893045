import { NO_STREAM, OutcomeUnknown, RevisionConflict } from '../../event-sourcing/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { endOf, Follower, newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import { openStore, Saboteur } from './fault.testkit.js';

describe('when the answer of PostgreSQL is lost', () => {
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

  it('repeats an append whose connection was ended in the middle, and stores it once', async () => {
    const store = await openStore(database.appUrl);
    const streams = Array.from({ length: 5 }, newStream);
    await saboteur.holdOrderLock();
    const appends = Promise.all(streams.map((stream) => store.append(stream, NO_STREAM, numbered(2))));
    await saboteur.appendWaits();
    expect(await saboteur.terminate('appends')).toBe(1);
    await saboteur.releaseOrderLock();
    expect((await appends).map(({ revision }) => revision)).toEqual([1, 1, 1, 1, 1]);
    for (const stream of streams) expect(await store.read(stream)).toHaveLength(2);
    await store.close();
  });

  it('recognises its own append when the first try was stored after all', async () => {
    const store = await openStore(database.appUrl);
    const stream = newStream();
    const events = numbered(1);
    await saboteur.holdOrderLock();
    const append = store.append(stream, NO_STREAM, events);
    await saboteur.appendWaits();
    // What the ended session would have committed is committed by another, so that the repetition finds it.
    const other = await openStore(database.appUrl);
    const twin = other.append(stream, NO_STREAM, events);
    await saboteur.terminate('appends');
    await saboteur.releaseOrderLock();
    expect(await append).toEqual(await twin);
    expect(await store.read(stream)).toHaveLength(1);
    await Promise.all([store.close(), other.close()]);
  });

  it('gives the outcome as unknown when it could not be settled in time, and settles it when it is repeated', async () => {
    const store = await openStore(database.appUrl, { statement: 60_000, answer: 500, settle: 1000 });
    const stream = newStream();
    const events = numbered(2);
    await saboteur.holdOrderLock();
    await expect(store.append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(OutcomeUnknown);
    await saboteur.releaseOrderLock();
    const settled = await store.append(stream, NO_STREAM, events);
    expect(settled.revision).toBe(1);
    expect(await store.append(stream, NO_STREAM, events)).toEqual(settled);
    expect((await store.read(stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    await store.close();
  });

  it('says that someone else was faster when that is what the repetition finds', async () => {
    const store = await openStore(database.appUrl);
    const stream = newStream();
    const other = await openStore(database.appUrl);
    await other.append(stream, NO_STREAM, numbered(1));
    await saboteur.holdOrderLock();
    const append = store.append(stream, NO_STREAM, numbered(1)).catch((error: unknown) => error);
    await saboteur.appendWaits();
    await saboteur.terminate('appends');
    await saboteur.releaseOrderLock();
    expect(await append).toBeInstanceOf(RevisionConflict);
    await Promise.all([store.close(), other.close()]);
  });

  it('goes on reading and following over sessions that were ended', async () => {
    const store = await openStore(database.appUrl);
    const stream = newStream();
    const follower = new Follower(store, await endOf(store), (name) => name === stream);
    for (let round = 0; round < 3; round++) {
      await store.append(stream, round - 1, numbered(1, round));
      await saboteur.terminate('reads');
      await saboteur.terminate('notices');
      expect(await store.read(stream)).toHaveLength(round + 1);
    }
    await eventually(() => follower.events.length === 3);
    await follower.stop();
    expect(follower.events).toEqual(await store.read(stream));
    await store.close();
  });
});
