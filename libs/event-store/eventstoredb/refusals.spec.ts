import { EventStoreDBClient } from '@eventstore/db-client';
import { NO_STREAM, StoreUnavailable } from '../../event-sourcing/index.js';
import { newEvent, newStream, numbered } from '../contract/harness.testkit.js';
import { NotStorable } from '../storable.js';
import { openStore } from './fault.testkit.js';
import { startWireDouble, type WireDouble } from './wire-double/index.testkit.js';

describe('what EventStoreDB does not take', () => {
  let server: WireDouble;
  beforeEach(async () => {
    server = await startWireDouble();
  });
  afterEach(() => server.close());

  it('is refused before it is sent, with its size, where it is over the limit in bytes', async () => {
    const store = await openStore(server.url);
    const stream = newStream();
    // Fewer characters than may be, more bytes than the server takes.
    const append = store.append(stream, NO_STREAM, [newEvent({ text: '消'.repeat(400_000) })]);
    await expect(append).rejects.toThrow(/the append has 12\d{5} bytes, the server takes at most 1048576: split it/);
    await expect(append).rejects.toBeInstanceOf(NotStorable);
    await store.close();
  });

  it('is taken up to the limit', async () => {
    const store = await openStore(server.url);
    const stream = newStream();
    await store.append(stream, NO_STREAM, [newEvent({ text: 'x'.repeat(999_000) })]);
    expect(await store.read(stream)).toHaveLength(1);
    await store.close();
  });

  it('is refused, not repeated, where the server takes less than is usual', async () => {
    const modest = await startWireDouble({ maxAppendSize: 10_000 });
    const store = await openStore(modest.url);
    const stream = newStream();
    const append = store.append(stream, NO_STREAM, [newEvent({ text: 'x'.repeat(20_000) })]);
    await expect(append).rejects.toThrow(/the server takes at most 10000/);
    expect(await store.read(stream)).toEqual([]);
    await store.close();
    await modest.close();
  });

  it('is an append without events, which the server would answer with success', async () => {
    const store = await openStore(server.url);
    await expect(store.append(newStream(), NO_STREAM, [])).rejects.toBeInstanceOf(NotStorable);
    await store.close();
  });

  it('is more than may be under way: one more is refused, and what was taken in is stored', async () => {
    const store = await openStore(server.url, { queuedAppends: 5 });
    server.faults.slow(100);
    const streams = Array.from({ length: 8 }, newStream);
    const appends = Promise.allSettled(streams.map((stream) => store.append(stream, NO_STREAM, numbered(1))));
    expect(store.health().queued).toBe(5);
    const results = await appends;
    expect(results.map(({ status }) => status)).toEqual(streams.map((_, index) => (index < 5 ? 'fulfilled' : 'rejected')));
    expect((results[5] as PromiseRejectedResult).reason).toBeInstanceOf(StoreUnavailable);
    expect(store.health().queued).toBe(0);
    await store.close();
  });

  it('is anything for a stream that was tombstoned: a fault, told once and not repeated', async () => {
    const store = await openStore(server.url);
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(1));
    const administrator = EventStoreDBClient.connectionString(server.url);
    await administrator.tombstoneStream(stream);
    await administrator.dispose();
    await expect(store.append(stream, 0, numbered(1))).rejects.toMatchObject({ name: 'StoreFault' });
    await expect(store.read(stream)).rejects.toMatchObject({ name: 'StoreFault' });
    await store.close();
  });
});

describe('a server that has no batch call', () => {
  it('is appended to one call at a time, with the same rules', async () => {
    const server = await startWireDouble({ features: 'classic' });
    const store = await openStore(server.url);
    const stream = newStream();
    const events = numbered(3);
    const first = await store.append(stream, NO_STREAM, events);
    expect(await store.append(stream, NO_STREAM, events)).toEqual(first);
    await expect(store.append(stream, 0, numbered(1))).rejects.toMatchObject({ name: 'RevisionConflict', actualRevision: 2 });
    expect(await store.read(stream)).toHaveLength(3);
    await store.close();
    await server.close();
  });
});
