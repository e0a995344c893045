import { randomUUID } from 'node:crypto';
import { EventVersions, NO_STREAM, RevisionConflict, type EventStore } from '../../event-sourcing/index.js';
import { NotStorable } from '../storable.js';
import { newEvent, newStream, numbered } from './harness.testkit.js';

/** Rules of reading one stream and appending to it. */
export function appendContract(store: () => EventStore): void {
  describe('reading and appending', () => {
    it('gives an empty list for a stream that holds nothing', async () => {
      expect(await store().read(newStream())).toEqual([]);
    });

    it('gives back in order, deep-equal, what was appended', async () => {
      const stream = newStream();
      const data = {
        text: 'Grüße, 消防, 🚒, "quoted", back\\slash, {brace}, NULL, \t\r\n',
        numbers: [0, -1, 1.5, 1e21, 5e-324, Number.MAX_SAFE_INTEGER],
        nested: { empty: {}, list: [[], [null, true, false]], '': 'key', 'a.b': 1 },
        nothing: null,
        at: '2026-02-29T23:59:60+01:00',
      };
      const events = [newEvent(data, 'FirstThing'), newEvent({}, 'SecondThing', 3), ...numbered(3)];
      const appended = await store().append(stream, NO_STREAM, events);
      const read = await store().read(stream);
      expect(read).toEqual(
        events.map((event, index) => ({ ...event, stream, revision: index, position: read[index]!.position })),
      );
      expect(appended).toEqual({ revision: 4, position: read[4]!.position });
    });

    it('keeps a stream of many events whole and in order', async () => {
      const stream = newStream();
      for (let from = 0; from < 5000; from += 500) await store().append(stream, from - 1, numbered(500, from));
      const read = await store().read<{ type: string; data: { number: number } }>(stream);
      expect(read.map((stored) => stored.event.data.number)).toEqual(Array.from({ length: 5000 }, (_, index) => index));
    });

    it('appends at the expected revision', async () => {
      const stream = newStream();
      expect((await store().append(stream, NO_STREAM, numbered(1))).revision).toBe(0);
      expect((await store().append(stream, 0, numbered(2))).revision).toBe(2);
      expect((await store().append(stream, 2, numbered(1))).revision).toBe(3);
      expect((await store().read(stream)).map((stored) => stored.revision)).toEqual([0, 1, 2, 3]);
    });

    it.each([
      ['a stale revision', 2, 0],
      ['a revision that is not there yet', 2, 7],
      ['a new stream where there is one', 2, NO_STREAM],
      ['a revision of a stream that does not exist', 0, 3],
    ])('refuses %s, says where the stream stands, and stores nothing', async (_, standing, expected) => {
      const stream = newStream();
      if (standing > 0) await store().append(stream, NO_STREAM, numbered(standing));
      const before = await store().read(stream);
      const refusal: unknown = await store()
        .append(stream, expected, numbered(2))
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(RevisionConflict);
      expect(refusal).toMatchObject({ stream, expectedRevision: expected, actualRevision: standing - 1 });
      expect(await store().read(stream)).toEqual(before);
    });

    it('answers a repeated append with the same ids as the first time, and stores it once', async () => {
      const stream = newStream();
      const events = numbered(3);
      const first = await store().append(stream, NO_STREAM, events);
      await store().append(stream, 2, numbered(1));
      expect(await store().append(stream, NO_STREAM, events)).toEqual(first);
      expect(await store().read(stream)).toHaveLength(4);
    });

    it('refuses as stale what repeats only some of the ids', async () => {
      const stream = newStream();
      const events = numbered(2);
      await store().append(stream, NO_STREAM, events);
      const altered = [events[0]!, newEvent({ number: 1 })];
      await expect(store().append(stream, NO_STREAM, altered)).rejects.toBeInstanceOf(RevisionConflict);
      await expect(store().append(stream, NO_STREAM, [...events, newEvent({})])).rejects.toBeInstanceOf(RevisionConflict);
      expect(await store().read(stream)).toHaveLength(2);
    });

    it.each([2, 3, 20])('lets one of %i racers win and tells the others', async (racers) => {
      const stream = newStream();
      const results = await Promise.allSettled(
        Array.from({ length: racers }, (_, index) => store().append(stream, NO_STREAM, numbered(2, index * 2))),
      );
      const lost = results.filter((result) => result.status === 'rejected').map((result) => result.reason as unknown);
      expect(lost).toHaveLength(racers - 1);
      for (const reason of lost) expect(reason).toBeInstanceOf(RevisionConflict);
      expect(await store().read(stream)).toHaveLength(2);
    });

    it('stores the good appends that arrive together with a stale one', async () => {
      const stale = newStream();
      await store().append(stale, NO_STREAM, numbered(1));
      const streams = Array.from({ length: 10 }, newStream);
      const results = await Promise.allSettled([
        ...streams.map((stream) => store().append(stream, NO_STREAM, numbered(2))),
        store().append(stale, NO_STREAM, numbered(1)),
      ]);
      expect(results.map((result) => result.status)).toEqual([...streams.map(() => 'fulfilled'), 'rejected']);
      for (const stream of streams) expect(await store().read(stream)).toHaveLength(2);
    });

    it.each<[string, object]>([
      ['a BigInt', { amount: 1n }],
      ['a date object', { at: new Date(0) }],
      ['a number that is not finite', { amount: Number.NaN }],
      ['NUL in a text', { text: 'a\0b' }],
      ['half a character', { text: '\ud83d' }],
      ['a function', { call: () => 1 }],
      ['a hole in a list', { list: [1, undefined] }],
    ])('refuses %s before anything is sent, and stores none of its neighbours', async (_, data) => {
      const stream = newStream();
      await expect(store().append(stream, NO_STREAM, [newEvent({}), newEvent(data)])).rejects.toBeInstanceOf(NotStorable);
      expect(await store().read(stream)).toEqual([]);
    });

    it('refuses data that is no object, an empty append, one that is too large and an id that is no UUID', async () => {
      const stream = newStream();
      const missing = { ...newEvent({}), event: { type: 'SomethingHappened', data: undefined as unknown as object } };
      const large = newEvent({ text: 'x'.repeat(1_000_001) });
      for (const events of [[missing], [], [large], [{ ...newEvent({}), id: 'first' }]]) {
        await expect(store().append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(NotStorable);
      }
      expect(await store().read(stream)).toEqual([]);
    });
  });
}

/** Versions that the contract's own event types have. */
export function contractVersions(): EventVersions {
  return new EventVersions().register('ThingRenamed', [
    ({ name, ...rest }) => ({ ...rest, title: name }),
    (data) => ({ ...data, language: 'en' }),
  ]);
}

/** Rules of reading what earlier and later releases wrote. */
export function versionContract(store: () => EventStore): void {
  it('gives events of an older version as the newest has them, to readers and to followers', async () => {
    const stream = newStream();
    await store().append(stream, NO_STREAM, [
      newEvent({ name: 'a', kept: 1 }, 'ThingRenamed', 1),
      newEvent({ title: 'b' }, 'ThingRenamed', 2),
      newEvent({ title: 'c', language: 'de', later: true }, 'ThingRenamed', 4),
    ]);
    const read = await store().read(stream);
    expect(read.map((stored) => [stored.version, stored.event.data])).toEqual([
      [3, { kept: 1, title: 'a', language: 'en' }],
      [3, { title: 'b', language: 'en' }],
      [4, { title: 'c', language: 'de', later: true }],
    ]);
  });

  it('keeps metadata that a later release added', async () => {
    const stream = newStream();
    const event = newEvent({});
    const metadata = { ...event.metadata, addedLater: randomUUID() };
    await store().append(stream, NO_STREAM, [{ ...event, metadata }]);
    expect((await store().read(stream))[0]!.metadata).toEqual(metadata);
  });
}
