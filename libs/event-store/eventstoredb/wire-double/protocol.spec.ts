import { binaryEvent, jsonEvent, START, streamNameFilter, type EventStoreDBClient } from '@eventstore/db-client';
import { eventually } from '../../contract/waiting.testkit.js';
import { answer, append, Clients, event, read, type Fault } from './client.testkit.js';
import { refusals, startWireDouble, startWireDoubleProcess, type WireDouble, type WireDoubleOptions } from './index.testkit.js';

describe('what the recorded answers do not touch', () => {
  let double: WireDouble | undefined;
  const clients = new Clients();
  const start = async (options?: WireDoubleOptions): Promise<EventStoreDBClient> => {
    double = await startWireDouble(options);
    return clients.open(double.url);
  };
  afterEach(async () => {
    await clients.dispose();
    await double?.close();
    double = undefined;
  });

  it('gathers an append that comes in several requests', async () => {
    const client = await start({ maxAppendSize: 8 * 1024 * 1024 });
    const events = Array.from({ length: 5 }, () => binaryEvent({ type: 'thing', data: Buffer.alloc(900_000) }));
    const { nextExpectedRevision } = await client.appendToStream('case-1', events, { batchAppendSize: 1024 * 1024 });
    expect(nextExpectedRevision).toBe(4n);
    expect(await read(client)).toHaveLength(5);
  });

  it('takes single appends only, where it is a classic server', async () => {
    const client = await start({ features: 'classic' });
    await append(client);
    double!.faults.failAppends(refusals.notReady());
    expect(await answer(append(client))).toBe('UnavailableError unavailable 14 14 UNAVAILABLE: Server Is Not Ready');
  });

  it('follows links where it is asked to, also those that lead nowhere', async () => {
    const client = await start();
    await append(client, 'original');
    const link = (to: string) => ({ ...binaryEvent({ type: '$>', data: Buffer.from(to) }) });
    await client.appendToStream('links', [link('0@original'), link('7@original')]);
    expect(await read(client, 'links')).toEqual(['0 thing', '1 nothing']);
  });

  it('ends a live subscription to a stream after the event that ends the stream for ever', async () => {
    const client = await start();
    await append(client);
    const log: string[] = [];
    const subscription = client.subscribeToStream('case-1', { fromRevision: START });
    subscription.on('caughtUp', () => log.push('caught up')).on('data', (one) => log.push(one.event!.type));
    subscription.on('error', ({ type }: Fault) => log.push(`${type}`));
    await eventually(() => log.includes('caught up'));
    await client.tombstoneStream('case-1');
    await eventually(() => log.includes('stream-deleted'));
    expect(log).toEqual(['thing', 'caught up', '$streamDeleted', 'stream-deleted']);
  });

  it('refuses a position beyond the end of the log', async () => {
    const client = await start();
    const read = async () => {
      for await (const _ of client.readAll({ fromPosition: { commit: 10n ** 9n, prepare: 10n ** 9n } })) continue;
    };
    expect(await answer(read())).toBe('UnknownError unknown 3 3 INVALID_ARGUMENT: Trying to read from an invalid position.');
  });

  it('tells positions to a live subscriber with a filter, none twice, and none before an event with a lower position', async () => {
    const client = await start();
    await append(client, 'wanted-1');
    const seen: bigint[] = [];
    const wrong: string[] = [];
    let highest = -1n;
    let caughtUp = false;
    const checkpointReached = (_: unknown, { commit }: { commit: bigint }) => {
      seen.push(commit);
      highest = commit;
    };
    const filter = streamNameFilter({ prefixes: ['wanted-'], maxSearchWindow: 5, checkpointInterval: 1, checkpointReached });
    const subscription = client.subscribeToAll({ fromPosition: START, filter });
    subscription.on('caughtUp', () => (caughtUp = true));
    subscription.on('data', ({ event: one }) => {
      if (one!.position!.commit < highest) wrong.push(`${one!.position!.commit} after ${highest}`);
    });
    await eventually(() => caughtUp);
    const before = seen.length;
    for (let index = 0; index < 45; index++) await append(client, index % 7 === 0 ? 'wanted-1' : 'other-1');
    await eventually(() => seen.length >= before + 4);
    expect(wrong).toEqual([]);
    expect(seen).toEqual([...new Set(seen)].sort((one, other) => (one < other ? -1 : 1)));
  });

  it('keeps what was truncated, old or too much from readers of the stream', async () => {
    const client = await start();
    await client.appendToStream('case-1', [event(), event(), event(), event()]);
    await client.setStreamMetadata('case-1', { maxCount: 3 });
    expect(await read(client)).toEqual(['1 thing', '2 thing', '3 thing']);
    await client.setStreamMetadata('case-1', { truncateBefore: 3 });
    expect(await read(client)).toEqual(['3 thing']);
    expect(await client.getStreamMetadata('case-1')).toMatchObject({ metadata: { truncateBefore: 3 } });
  });

  it('brings a deleted stream back, empty, when its metadata is written', async () => {
    const client = await start();
    await append(client);
    await client.deleteStream('case-1');
    await client.setStreamMetadata('case-1', { maxCount: 5 });
    expect(await read(client)).toEqual([]);
    await append(client);
    expect(await read(client)).toEqual(['1 thing']);
  });

  it('answers a deadline that has passed with a time limit, and writes nothing', async () => {
    const client = await start();
    await append(client, 'warm-up');
    double!.hang();
    const late = append(client, 'case-1', { deadline: 50 });
    const passed = Date.now() + 60;
    await eventually(() => Date.now() > passed);
    double!.resume();
    expect(await answer(late)).toBe('DeadlineExceededError deadline-exceeded -');
    expect(double!.log.last('case-1')).toBeUndefined();
  });

  it('runs as a process of its own, which keeps what was written over a kill, a stop and a freeze', async () => {
    const process = await startWireDoubleProcess();
    const client = clients.open(process.url);
    await client.appendToStream('case-1', jsonEvent({ type: 'thing', data: { text: 'ü' } }));
    await process.kill();
    await process.start();
    await append(client);
    await process.stop();
    await process.start();
    process.freeze();
    const frozen = append(client);
    process.thaw();
    await frozen;
    expect(await read(client)).toEqual(['0 thing', '1 thing', '2 thing']);
    await process.close();
  });
});
