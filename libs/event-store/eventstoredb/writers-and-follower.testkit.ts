import type { EventStore } from '../../event-sourcing/index.js';
import { endOf, Follower, newStream } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import { write } from './fault.testkit.js';

const WRITERS = 6;
const BETWEEN_FAULTS = 60;

/**
 * Writers on streams of their own, and a follower, while something goes wrong, again and again; then compares what was
 * acknowledged with what is stored and what was followed.
 */
export async function expectNothingLostOver(store: EventStore, wrongs: readonly (() => Promise<unknown> | unknown)[]): Promise<void> {
  const streams = Array.from({ length: WRITERS }, newStream);
  const follower = new Follower(store, await endOf(store), (name) => streams.includes(name));
  const stop = new AbortController();
  const writing = Promise.all(streams.map((stream) => write(store, stream, stop.signal)));
  for (const wrong of [...wrongs, () => undefined]) {
    const before = follower.events.length;
    await eventually(() => follower.events.length > before + BETWEEN_FAULTS, 60_000);
    await wrong();
  }
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
}
