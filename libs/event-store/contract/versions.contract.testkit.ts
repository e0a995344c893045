import { randomUUID } from 'node:crypto';
import { EventVersions, NO_STREAM, type EventStore } from '../../event-sourcing/index.js';
import { endOf, Follower, newEvent, newStream } from './harness.testkit.js';
import { eventually } from './waiting.testkit.js';

/** Versions that the contract's own event types have. */
export function contractVersions(): EventVersions {
  return new EventVersions()
    .register('ThingRenamed', [({ name, ...rest }) => ({ ...rest, title: name }), (data) => ({ ...data, language: 'en' })])
    .register('ThingBroken', [
      () => {
        throw new Error('no such field');
      },
    ]);
}

/** Rules of reading what earlier and later releases wrote. */
export function versionContract(store: () => EventStore): void {
  it('gives events of an older version as the newest has them, to readers and to followers', async () => {
    const stream = newStream();
    const began = await endOf(store());
    await store().append(stream, NO_STREAM, [
      newEvent({ name: 'a', kept: 1 }, 'ThingRenamed', 1),
      newEvent({ title: 'b' }, 'ThingRenamed', 2),
      newEvent({ title: 'c', language: 'de', later: true }, 'ThingRenamed', 4),
    ]);
    const read = await store().read(stream);
    const follower = new Follower(store(), began, (name) => name === stream);
    await eventually(() => follower.events.length === 3);
    await follower.stop();
    expect(follower.events).toEqual(read);
    expect(read.map((stored) => [stored.version, stored.event.data])).toEqual([
      [3, { kept: 1, title: 'a', language: 'en' }],
      [3, { title: 'b', language: 'en' }],
      [4, { title: 'c', language: 'de', later: true }],
    ]);
  });

  it('gives an event that cannot be brought up to date as it was kept, so that it holds up no other', async () => {
    const stream = newStream();
    const began = await endOf(store());
    await store().append(stream, NO_STREAM, [newEvent({ kept: 1 }, 'ThingBroken', 1), newEvent({ title: 'b' }, 'ThingRenamed', 2)]);
    const follower = new Follower(store(), began, (name) => name === stream);
    await eventually(() => follower.events.length === 2);
    await follower.stop();
    const read = await store().read(stream);
    expect(follower.events).toEqual(read);
    expect(read[0]).toMatchObject({ version: 1, event: { type: 'ThingBroken', data: { kept: 1 } } });
    expect(read.map((stored) => contractVersions().understands(stored))).toEqual([false, true]);
  });

  it('keeps metadata that a later release added', async () => {
    const stream = newStream();
    const event = newEvent({});
    const metadata = { ...event.metadata, addedLater: randomUUID() };
    await store().append(stream, NO_STREAM, [{ ...event, metadata }]);
    expect((await store().read(stream))[0]!.metadata).toEqual(metadata);
  });
}
