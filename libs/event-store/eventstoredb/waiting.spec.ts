import { NO_STREAM, StoreUnavailable } from '../../event-sourcing/index.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import { openStore } from './fault.testkit.js';
import { startWireDouble, startWireDoubleCluster } from './wire-double/index.testkit.js';

/** Found at once, and not after the time of those that wait. */
const AT_ONCE_MS = 3000;

describe('while EventStoreDB has no majority', () => {
  it('so many wait and no more: whoever comes later is told at once when to try again, and those that wait are stored', async () => {
    const cluster = await startWireDoubleCluster(3, { election: 50 });
    const store = await openStore(cluster.url, { waitingWhileAway: 20, waitForServer: 20_000, settle: 20_000, read: 20_000 });
    await store.append(newStream(), NO_STREAM, numbered(1));
    const lost = [await cluster.killLeader(), await cluster.killLeader()];
    const streams = Array.from({ length: 300 }, newStream);
    const first = store.append(streams[0]!, NO_STREAM, numbered(1));
    await eventually(() => store.health().fault !== null);

    const began = performance.now();
    const ends: unknown[] = [];
    const appends = streams.slice(1).map((stream) =>
      store
        .append(stream, NO_STREAM, numbered(1))
        .catch((error: unknown) => error)
        .then((end) => ends.push(end)),
    );
    await eventually(() => ends.length === 280);
    expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
    expect(ends.every((end) => end instanceof StoreUnavailable && end.retryAfterSeconds === 5)).toBe(true);
    await expect(store.read(streams[0]!)).rejects.toBeInstanceOf(StoreUnavailable);

    for (const node of lost) await cluster.restart(node);
    expect(await first).toMatchObject({ revision: 0 });
    await Promise.all(appends);
    expect(ends.filter((end) => end instanceof Error)).toHaveLength(280);
    await store.close();
    await cluster.close();
  }, 60_000);

  it('is no bound while it is in order, however many come at once', async () => {
    const server = await startWireDouble();
    const store = await openStore(server.url, { waitingWhileAway: 20 });
    const appends = Array.from({ length: 300 }, () => store.append(newStream(), NO_STREAM, numbered(1)));
    expect(await Promise.all(appends)).toHaveLength(300);
    await store.close();
    await server.close();
  });
});
