/** @waits for a server that is away */
import { NO_STREAM, OutcomeUnknown, START, StoreUnavailable } from '../../event-sourcing/index.js';
import { endOf, Follower, newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import { openStore } from './fault.testkit.js';
import { startWireDouble, startWireDoubleProcess, type WireDouble } from './wire-double/index.testkit.js';
import { expectNothingLostOver } from './writers-and-follower.testkit.js';

describe('when EventStoreDB goes away', () => {
  let server: WireDouble;
  beforeEach(async () => {
    server = await startWireDouble();
  });
  afterEach(() => server.close());

  it('loses nothing acknowledged and repeats nothing over a kill, a stop in order and cut connections', async () => {
    const store = await openStore(server.url);
    await expectNothingLostOver(store, [
      async () => {
        await server.kill();
        await server.restart();
      },
      async () => {
        await server.stopInOrder();
        await server.restart();
      },
      () => server.faults.dropConnections(),
    ]);
    await store.close();
  });

  it('does so over two kills of a process', async () => {
    const process = await startWireDoubleProcess();
    const store = await openStore(process.url);
    const killed = async () => {
      await process.kill();
      await process.start();
    };
    await expectNothingLostOver(store, [killed, killed]);
    await store.close();
    await process.close();
  });

  it('answers within its limits while the server is away, and works again when it is back', async () => {
    const store = await openStore(server.url, { waitForServer: 300, settle: 300, read: 300 });
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(1));
    const follower = new Follower(store, await endOf(store), (name) => name === stream);
    await eventually(() => follower.batches.length > 0);
    await server.kill();
    const append = () => store.append(stream, 0, numbered(1));
    await expect(append()).rejects.toThrow(/try again shortly|repeat the request/);
    await expect(append()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.read(stream)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(store.health().fault).toContain('ECONNREFUSED');
    await server.restart();
    await eventually(() => store.health().fault === null);
    await append();
    await eventually(() => follower.events.length === 1);
    await follower.stop();
    expect(await store.read(stream)).toHaveLength(2);
    await store.close();
  });

  it('does not wait for a server that hangs: the outcome is unknown, and settled when it goes on', async () => {
    const store = await openStore(server.url, { answer: 400, settle: 500, read: 300 });
    const stream = newStream();
    const events = numbered(2);
    const began = await endOf(store);
    const follower = new Follower(store, began, (name) => name === stream);
    await eventually(() => follower.batches.length > 0);
    server.hang();
    await expect(store.append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(OutcomeUnknown);
    await expect(store.read(stream)).rejects.toBeInstanceOf(StoreUnavailable);
    const leaver = new AbortController();
    const next = store.follow(began, leaver.signal)[Symbol.asyncIterator]().next();
    leaver.abort();
    expect((await next).done).toBe(true);
    server.resume();
    // Its first answers may still be late: whoever is told so repeats, under the same ids.
    const repeated = (): ReturnType<typeof store.append> =>
      store.append(stream, NO_STREAM, events).catch((error: unknown) => {
        if (error instanceof OutcomeUnknown) return repeated();
        throw error;
      });
    expect(await repeated()).toMatchObject({ revision: 1 });
    await eventually(() => follower.events.length === 2);
    await follower.stop();
    expect((await store.read(stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    await store.close();
  });

  it('says that it is away also while nobody appends, and when that is over', async () => {
    const store = await openStore(server.url);
    const follower = new Follower(store, START, () => true);
    await eventually(() => follower.batches.length > 0);
    expect(store.health().fault).toBeNull();
    await server.kill();
    await eventually(() => store.health().fault !== null);
    await server.restart();
    await eventually(() => store.health().fault === null);
    await follower.stop();
    await store.close();
  });

  it.each(['hang', 'kill'] as const)('closes while the server is out of order (%s), and answers what it had taken in', async (wrong) => {
    const store = await openStore(server.url, { answer: 300, waitForServer: 300, settle: 300 });
    const follower = new Follower(store, START, () => true);
    await store.append(newStream(), NO_STREAM, numbered(1));
    await server[wrong]();
    const append = store.append(newStream(), NO_STREAM, numbered(1)).catch((error: unknown) => error);
    await store.close();
    expect(await append).toBeInstanceOf(Error);
    await follower.stop();
    await expect(store.append(newStream(), NO_STREAM, numbered(1))).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('leaves no connection and no subscription behind when the last store of the process is closed', async () => {
    const [one, other] = [await openStore(server.url), await openStore(server.url)];
    expect(server.connections).toBe(1);
    const follower = new Follower(one, START, () => true);
    await eventually(() => server.openSubscriptions() === 1);
    await one.close();
    await follower.stop();
    await eventually(() => server.openSubscriptions() === 0);
    expect(await other.append(newStream(), NO_STREAM, numbered(1))).toMatchObject({ revision: 0 });
    await other.close();
    await eventually(() => server.connections === 0);
  });
});
