/** @waits for a server that is away */
import { NO_STREAM, OutcomeUnknown, START, StoreUnavailable, type NewEvent } from '../../event-sourcing/index.js';
import { endOf, Follower, newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import { openStore } from './fault.testkit.js';
import { OwnServer } from './own-server.testkit.js';
import type { PostgresEventStore } from './postgres-event-store.js';

describe('when the server goes away', () => {
  let server: OwnServer;
  beforeAll(async () => {
    server = await OwnServer.start();
  }, 60_000);
  afterAll(() => server.remove());

  /** Appends one by one, repeating what has no answer, until told to stop. */
  const writer = async (store: PostgresEventStore, stream: string, stop: AbortSignal): Promise<readonly NewEvent[]> => {
    const acknowledged: NewEvent[] = [];
    while (!stop.aborted) {
      const events = numbered(1, acknowledged.length);
      for (let stored = false; !stored;) {
        stored = await store.append(stream, acknowledged.length - 1, events).then(
          () => true,
          (error: unknown) => {
            if (error instanceof OutcomeUnknown || error instanceof StoreUnavailable) return false;
            throw error;
          },
        );
      }
      acknowledged.push(...events);
    }
    return acknowledged;
  };

  it('loses nothing acknowledged and repeats nothing over two kills, for readers and for a follower', async () => {
    const store = await openStore(server.appUrl, { waitForServer: 1000, settle: 1000, connect: 2000 });
    const streams = Array.from({ length: 8 }, newStream);
    const follower = new Follower(store, await endOf(store), (name) => streams.includes(name));
    const stop = new AbortController();
    const writing = Promise.all(streams.map((stream) => writer(store, stream, stop.signal)));
    for (let kill = 1; kill <= 2; kill++) {
      const before = follower.events.length;
      await eventually(() => follower.events.length > before + 200);
      await server.kill();
      await server.startAgain();
    }
    const restarted = follower.events.length;
    await eventually(() => follower.events.length > restarted + 200);
    stop.abort();
    const acknowledged = await writing;
    const total = acknowledged.reduce((sum, events) => sum + events.length, 0);
    await eventually(() => follower.events.length >= total);
    await follower.stop();
    expect(follower.events).toHaveLength(total);
    for (const [index, stream] of streams.entries()) {
      const read = await store.read(stream);
      expect(read.map(({ id }) => id)).toEqual(acknowledged[index]!.map(({ id }) => id));
      expect(follower.events.filter((stored) => stored.stream === stream)).toEqual(read);
    }
    await store.close();
  }, 60_000);

  it('answers within its limits while the server is away, and works again when it is back', async () => {
    const store = await openStore(server.appUrl, { waitForServer: 300, settle: 300, connect: 2000 });
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(1));
    const follower = new Follower(store, await endOf(store), (name) => name === stream);
    await server.kill();
    const append = () => store.append(stream, 0, numbered(1));
    // The first may still go to the connection that was lost; of the next it is certain that nothing was sent.
    await expect(append()).rejects.toThrow(/try again shortly|repeat the request/);
    await expect(append()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.read(stream)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(store.health().fault).toBe('ECONNREFUSED');
    await server.startAgain();
    await eventually(() => store.health().fault === null);
    await append();
    await eventually(() => follower.events.length === 1);
    await follower.stop();
    expect(await store.read(stream)).toHaveLength(2);
    await store.close();
  }, 60_000);

  it('does not wait for a server that hangs: the outcome is unknown, and settled when it goes on', async () => {
    const store = await openStore(server.appUrl, { statement: 60_000, answer: 1000, settle: 1500, connect: 2000 });
    const stream = newStream();
    const events = numbered(2);
    const began = await endOf(store);
    const follower = new Follower(store, began, (name) => name === stream);
    const leaver = new AbortController();
    const goOn = await server.hang();
    try {
      await expect(store.append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(OutcomeUnknown);
      await expect(store.read(stream)).rejects.toBeInstanceOf(StoreUnavailable);
      const next = store.follow(began, leaver.signal)[Symbol.asyncIterator]().next();
      leaver.abort();
      expect((await next).done).toBe(true);
    } finally {
      goOn();
    }
    expect(await store.append(stream, NO_STREAM, events)).toMatchObject({ revision: 1 });
    await eventually(() => follower.events.length === 2);
    await follower.stop();
    expect((await store.read(stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    await store.close();
  }, 60_000);

  it('says so also while nobody appends, and says when it is over', async () => {
    const store = await openStore(server.appUrl);
    expect(store.health()).toEqual({ queued: 0, fault: null });
    await server.kill();
    await eventually(() => store.health().fault === 'ECONNREFUSED');
    await server.startAgain();
    await eventually(() => store.health().fault === null);
    await store.close();
  }, 60_000);

  it('closes while the server hangs', async () => {
    const store = await openStore(server.appUrl, { answer: 1000, settle: 1500, connect: 2000 });
    const follower = new Follower(store, START, () => true);
    await store.append(newStream(), NO_STREAM, numbered(1));
    const goOn = await server.hang();
    try {
      const append = store.append(newStream(), NO_STREAM, numbered(1)).catch((error: unknown) => error);
      await store.close();
      expect(await append).toBeInstanceOf(OutcomeUnknown);
      await follower.stop();
    } finally {
      goOn();
    }
  }, 60_000);

  it('closes while the server is away', async () => {
    const store = await openStore(server.appUrl, { waitForServer: 200, settle: 200, connect: 2000 });
    const follower = new Follower(store, START, () => true);
    await server.kill();
    await store.close();
    await follower.stop();
    await server.startAgain();
    const again = await openStore(server.appUrl);
    expect(await again.read(newStream())).toEqual([]);
    await again.close();
  }, 60_000);
});
