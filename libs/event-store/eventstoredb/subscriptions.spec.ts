import { status } from '@grpc/grpc-js';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { NO_STREAM, type Batch } from '../../event-sourcing/index.js';
import { endOf, Follower, newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import type { EventStoreDbEventStore } from './eventstoredb-event-store.js';
import { openStore } from './fault.testkit.js';
import { startWireDouble, type Faults, type WireDouble } from './wire-double/index.testkit.js';

describe('following EventStoreDB', () => {
  let server: WireDouble;
  let store: EventStoreDbEventStore;
  beforeEach(async () => {
    server = await startWireDouble();
    store = await openStore(server.url, { answer: 400, silence: 300 });
  });
  afterEach(async () => {
    await store.close();
    await server.close();
  });

  it.each<[string, (faults: Faults) => void]>([
    ['ends as if there were no more', (faults) => faults.endSubscriptionsCleanly()],
    ['is dropped as too slow', (faults) => faults.dropSlowConsumers()],
    ['fails: unavailable', (faults) => faults.failSubscriptions(status.UNAVAILABLE, 'Connection dropped')],
    ['fails: cancelled', (faults) => faults.failSubscriptions(status.CANCELLED, 'Call cancelled')],
    ['fails: internal', (faults) => faults.failSubscriptions(status.INTERNAL, 'Received RST_STREAM with code 0')],
    ['fails: unknown', (faults) => faults.failSubscriptions(status.UNKNOWN, 'Exception was thrown by handler.')],
    ['loses its connection', (faults) => faults.dropConnections()],
  ])('subscribes again, losing and repeating nothing, when the subscription %s', async (_, end) => {
    const stream = newStream();
    const follower = new Follower(store, await endOf(store), (name) => name === stream);
    for (let round = 0; round < 3; round++) {
      await store.append(stream, round * 2 - 1, numbered(2, round * 2));
      await eventually(() => follower.events.length === (round + 1) * 2);
      end(server.faults);
    }
    await store.append(stream, 5, numbered(1, 6));
    await eventually(() => follower.events.length === 7);
    await follower.stop();
    expect(follower.events).toEqual(await store.read(stream));
    await eventually(() => server.openSubscriptions() === 0);
  });

  it('subscribes again when the subscription is not confirmed', async () => {
    const began = await endOf(store);
    server.faults.muteReads(1);
    const follower = new Follower(store, began, () => true);
    await eventually(() => follower.batches.length > 0);
    await follower.stop();
    expect(follower.batches[0]).toMatchObject({ events: [], caughtUp: true });
  });

  it('notices that its subscription alone is silent while events are stored, and subscribes again', async () => {
    const stream = newStream();
    const follower = new Follower(store, await endOf(store), (name) => name === stream);
    await eventually(() => follower.batches.length > 0);
    server.faults.muteSubscriptions();
    await store.append(stream, NO_STREAM, numbered(2));
    await eventually(() => follower.events.length === 2);
    await follower.stop();
    expect(follower.events).toEqual(await store.read(stream));
    await eventually(() => server.openSubscriptions() === 0);
  });

  it('notices that a subscription is silent while events are stored, and subscribes elsewhere', async () => {
    const stream = newStream();
    const follower = new Follower(store, await endOf(store), (name) => name === stream);
    await eventually(() => follower.batches.length > 0);
    server.hang();
    await eventually(() => store.health().fault !== null);
    server.resume();
    await store.append(stream, NO_STREAM, numbered(2));
    await eventually(() => follower.events.length === 2);
    await eventually(() => store.health().fault === null);
    await follower.stop();
  });

  it('unsubscribes on every way out: told to stop, left by the consumer, failed in the consumer, closed', async () => {
    const began = await endOf(store);
    const stop = new AbortController();
    const open = () => eventually(() => server.openSubscriptions() === 1);
    const gone = () => eventually(() => server.openSubscriptions() === 0);

    const told = new Follower(store, began, () => true);
    await open();
    await told.stop();
    await gone();

    for await (const batch of store.follow(began, stop.signal)) if (batch.caughtUp) break;
    await gone();

    const failing = async () => {
      for await (const _ of store.follow(began, stop.signal)) throw new Error('the consumer failed');
    };
    await expect(failing()).rejects.toThrow('the consumer failed');
    await gone();

    const closed = new Follower(store, began, () => true);
    await open();
    await store.close();
    await closed.stop();
    await gone();
  });

  it('gives no position that is ahead of an event still to come, however slow the consumer', async () => {
    const slow = await openStore(server.url, { followBatch: 50 });
    const streams = Array.from({ length: 4 }, newStream);
    const began = await endOf(slow);
    for (const stream of streams) await slow.append(stream, NO_STREAM, numbered(200));
    const stop = new AbortController();
    const batches: Batch[] = [];
    for await (const batch of slow.follow(began, stop.signal)) {
      batches.push(batch);
      await new Promise(setImmediate);
      if (batch.caughtUp) break;
    }
    let resumeAt = began;
    for (const { events, position } of batches) {
      for (const stored of events) expect(stored.position > resumeAt).toBe(true);
      resumeAt = position;
    }
    expect(batches.flatMap(({ events }) => events)).toHaveLength(800);
    expect(Math.max(...batches.map(({ events }) => events.length))).toBeLessThanOrEqual(50);
    await slow.close();
  });

  it('passes over what the system and other programs wrote, and moves its position past it', async () => {
    const began = await endOf(store);
    const client = EventStoreDBClient.connectionString(server.url);
    await client.appendToStream('other-1', jsonEvent({ type: 'Foreign', data: { of: 'another program' } }));
    await client.setStreamMetadata('other-1', { maxCount: 5 });
    await client.dispose();
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(1));
    const follower = new Follower(store, began, () => true);
    await eventually(() => follower.batches.at(-1)?.caughtUp === true);
    await follower.stop();
    expect(follower.events.map((stored) => stored.stream)).toEqual([stream]);
  });
});
