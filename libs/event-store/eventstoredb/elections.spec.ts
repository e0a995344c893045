import { NO_STREAM, OutcomeUnknown, StoreUnavailable } from '../../event-sourcing/index.js';
import { until } from '../../../test/support/until.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { openStore } from './fault.testkit.js';
import { startWireDouble, startWireDoubleCluster, type Faults, type WireDoubleCluster } from './wire-double/index.testkit.js';
import { expectNothingLostOver } from './writers-and-follower.testkit.js';

describe('while a cluster elects its leader', () => {
  let cluster: WireDoubleCluster;
  beforeEach(async () => {
    cluster = await startWireDoubleCluster(3, { election: 150 });
  });
  afterEach(() => cluster.close());

  it.each(['killLeader', 'stopLeader', 'freezeLeader'] as const)(
    'loses nothing acknowledged and repeats nothing when the leader goes: %s',
    async (lose) => {
      const store = await openStore(cluster.url);
      await expectNothingLostOver(store, [async () => void (await cluster[lose]())]);
      await store.close();
      // A frozen node answers nobody, and a client that looks for the leader may ask it first, more than once.
    },
    150_000,
  );

  it('goes on when the leader becomes a follower', async () => {
    const store = await openStore(cluster.url);
    await expectNothingLostOver(store, [() => cluster.elect(), () => cluster.elect()]);
    await store.close();
  });

  it('finds the leader from the address of a follower alone', async () => {
    const store = await openStore(cluster.urlOf(cluster.followers()[0]!));
    const stream = newStream();
    expect(await store.append(stream, NO_STREAM, numbered(2))).toMatchObject({ revision: 1 });
    expect(await store.read(stream)).toHaveLength(2);
    await store.close();
  });

  it('tells in time that nothing can be stored without a majority, and stores again with one', async () => {
    const store = await openStore(cluster.url, { waitForServer: 500, settle: 500 });
    const [first] = cluster.followers();
    await cluster.kill(first!);
    const second = await cluster.killLeader();
    const stream = newStream();
    const events = numbered(1);
    const refusal: unknown = await store.append(stream, NO_STREAM, events).catch((error: unknown) => error);
    expect([OutcomeUnknown, StoreUnavailable].some((kind) => refusal instanceof kind)).toBe(true);
    expect(store.health().fault).not.toBeNull();
    await cluster.restart(second);
    await cluster.elected();
    // The client may still be looking for the leader; whoever is refused sends again.
    const { revision } = await until(() => store.append(stream, NO_STREAM, events));
    expect(revision).toBe(0);
    await store.close();
  });
});

describe('what a node says during an election', () => {
  it.each<[string, (faults: Faults) => void]>([
    ['Server Is Not Ready', (faults) => faults.notReady(2)],
    ['Server Is Too Busy', (faults) => faults.tooBusy(2)],
    ['No leader info', (faults) => faults.noLeaderInfo(2)],
  ])('is waited out: %s', async (_, fail) => {
    const server = await startWireDouble();
    const store = await openStore(server.url);
    fail(server.faults);
    const stream = newStream();
    expect(await store.append(stream, NO_STREAM, numbered(1))).toMatchObject({ revision: 0 });
    expect(store.health().fault).toBeNull();
    await store.close();
    await server.close();
  });

  it('is certain to have stored nothing where it goes on for too long', async () => {
    const server = await startWireDouble();
    const store = await openStore(server.url, { waitForServer: 200 });
    server.faults.notReady();
    const stream = newStream();
    await expect(store.append(stream, NO_STREAM, numbered(1))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(store.health().fault).toContain('Server Is Not Ready');
    server.faults.clear();
    expect(await store.read(stream)).toEqual([]);
    await store.close();
    await server.close();
  });
});
