import { readFileSync } from 'node:fs';
import { EventStoreDBClient, jsonEvent, NO_STREAM, START, streamNameFilter } from '@eventstore/db-client';
import { eventually } from '../../contract/waiting.testkit.js';
import { startWireDoubleCluster, type WireDoubleCluster } from './index.testkit.js';

type Fault = Error & { readonly type?: string; readonly code?: number };

/** What three real nodes answered. */
const observed = JSON.parse(readFileSync(new URL('./observed/observed-cluster-24.6.0.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string> & Record<'no majority', Record<string, string>>
>;

describe('three nodes, as three real ones', () => {
  let cluster: WireDoubleCluster;
  const clients: EventStoreDBClient[] = [];
  const client = (url = cluster.url): EventStoreDBClient => {
    const made = EventStoreDBClient.connectionString(url);
    clients.push(made);
    return made;
  };
  beforeEach(async () => {
    cluster = await startWireDoubleCluster(3, { election: 100 });
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((each) => each.dispose()));
    await cluster.close();
  });

  const event = () => jsonEvent({ type: 'thing', data: {} });
  const append = (by: EventStoreDBClient, requiresLeader?: boolean) => by.appendToStream('case-1', event(), { requiresLeader });
  const answer = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'ok',
      (fault: Fault) =>
        `${fault.constructor.name} ${fault.type ?? '-'}${fault.code === undefined ? ', no code' : ` ${fault.code}`}: ${fault.message}`,
    );
  const follower = () => cluster.urlOf(cluster.followers()[0]!);

  it('lead a client by gossip to the leader', async () => {
    await append(client(), true);
    expect(cluster.leader()!.connections).toBe(1);
    expect(cluster.followers().map(({ connections }) => connections)).toEqual([0, 0]);
  });

  it('forward what does not require the leader, and read the requirement only when the batch call opens', async () => {
    const one = client(follower());
    expect(observed['follower as the only address: append without requiresLeader']).toMatch(/^ok/);
    expect(await answer(append(one))).toBe('ok');
    expect(observed['follower as the only address: append with requiresLeader, after one without on the same client']).toMatch(/^ok/);
    expect(await answer(append(one, true))).toBe('ok');
  });

  it('tell who leads, to which the client goes with its next append', async () => {
    const one = client(follower());
    expect(await answer(append(one, true))).toContain('NotLeaderError not-leader 5');
    expect(observed['follower as the only address: first append of a new client with requiresLeader']).toBe('NotLeaderError not-leader 5');
    expect(await answer(append(one, true))).toBe('ok');
  });

  it('end a batch call that requires the leader where the node leads no more', async () => {
    const one = client();
    await append(one, true);
    await cluster.elect();
    expect(await answer(append(one, true))).toContain('NotLeaderError not-leader 5');
    expect(await answer(append(one, true))).toBe('ok');
  });

  it.each(['killLeader', 'stopLeader', 'freezeLeader'] as const)(
    'lose no acknowledged event and store none twice when the leader goes: %s',
    async (lose) => {
      const faults = new Set<string>();
      let acknowledged = 0;
      let stop = false;
      let current = client();
      const writers = Promise.all(
        Array.from({ length: 4 }, async (_, writer) => {
          for (let revision: bigint | undefined; !stop;) {
            const one = event();
            for (;;) {
              const by = current;
              const limit = new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('nothing in time')), 500).unref());
              const appended = by.appendToStream(`w-${writer}`, one, { expectedRevision: revision ?? NO_STREAM, requiresLeader: true });
              const result = await Promise.race([appended, limit]).catch((fault: Fault) => fault);
              appended.catch(() => undefined);
              if (!(result instanceof Error)) {
                revision = result.nextExpectedRevision;
                acknowledged += 1;
                break;
              }
              faults.add(`${result.constructor.name} ${(result as Fault).type ?? result.message}`);
              if (by === current) current = client();
            }
          }
        }),
      );
      await eventually(() => acknowledged > 50);
      await cluster[lose]();
      const then = await cluster.elected();
      const before = acknowledged;
      await eventually(() => acknowledged > before + 50, 20_000);
      stop = true;
      await writers;
      const stored = cluster.log.records.filter(({ stream }) => stream.startsWith('w-'));
      expect(stored).toHaveLength(acknowledged);
      expect(new Set(stored.map(({ id }) => id)).size).toBe(acknowledged);
      expect([...faults].filter((fault) => fault.includes('wrong-expected-version'))).toEqual([]);
      expect(faults.size).toBeGreaterThan(0);
      expect(cluster.leader()).toBe(then);
    },
  );

  it('let the subscribers of other nodes go on when the leader is killed, and none of its own', async () => {
    const seen = new Map<string, string[]>();
    for (const node of cluster.nodes) {
      const log: string[] = [];
      seen.set(cluster.urlOf(node), log);
      const subscription = client(cluster.urlOf(node)).subscribeToAll({
        fromPosition: START,
        filter: streamNameFilter({ prefixes: ['case-'] }),
      });
      subscription.on('data', () => log.push('event')).on('error', ({ type }: Fault) => log.push(`${type}`));
      subscription.on('caughtUp', () => log.push('caught up'));
    }
    await eventually(() => [...seen.values()].every((log) => log.includes('caught up')));
    const killed = cluster.urlOf(await cluster.killLeader());
    await cluster.elected();
    await append(client());
    await eventually(() => [...seen].every(([url, log]) => (url === killed ? log.includes('unavailable') : log.includes('event'))));
    expect(seen.get(killed)).toEqual(['caught up', 'unavailable']);
  });

  it('without a majority find nobody through gossip; the node that is left reads and does not write', async () => {
    await append(client());
    const left = cluster.followers()[1]!;
    await cluster.kill(cluster.followers()[0]!);
    await cluster.killLeader();
    const alone = client(cluster.urlOf(left));
    expect(await answer(append(alone))).toBe(`UnknownError unknown, no code: Could not recognize Server Is Not Ready`);
    expect(observed['no majority']['append to the node that is left']).toBe(
      'UnknownError unknown, no code: Could not recognize Server Is Not Ready',
    );
    const read = async () => {
      for await (const _ of alone.readStream('case-1')) continue;
    };
    expect(await answer(read())).toBe(observed['no majority']['read from the node that is left']);
    expect(await answer(append(client()))).toBe('Error -, no code: Failed to discover after 10 attempts.');
    expect(observed['no majority']['append through discovery']).toContain("'Failed to discover after 10 attempts.'");
  });

  it('take a killed node back as a follower, and elect again when the majority is back', async () => {
    const killed = await cluster.killLeader();
    await cluster.elected();
    await cluster.restart(killed);
    expect(cluster.followers()).toContain(killed);
    await append(client(cluster.urlOf(killed)));
  });
});
