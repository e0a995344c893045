import { NO_STREAM, RevisionConflict, type EventStore } from '../../event-sourcing/index.js';
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
      expect(read).toEqual(events.map((event, index) => ({ ...event, stream, revision: index, position: read[index]!.position })));
      expect(appended).toEqual({ revision: 4, position: read[4]!.position });
    });

    it('keeps a stream of many events whole and in order', async () => {
      const stream = newStream();
      for (let from = 0; from < 5000; from += 500) await store().append(stream, from - 1, numbered(500, from));
      const read = await store().read<{ type: string; data: { number: number } }>(stream);
      expect(read.map((stored) => stored.event.data.number)).toEqual(Array.from({ length: 5000 }, (_, index) => index));
    });

    it('gives each of many that read at once their own stream, the long ones whole and none where there is none', async () => {
      const [none, ...streams] = Array.from({ length: 40 }, newStream);
      const lengths = streams.map((_, index) => [1, 2, 99, 100, 101, 250][index] ?? (index % 3) + 1);
      await Promise.all(streams.map((stream, index) => store().append(stream, NO_STREAM, numbered(lengths[index]!, index * 1000))));
      const read = await Promise.all(
        [none!, ...streams, streams[0]!].map((stream) => store().read<{ type: string; data: object }>(stream)),
      );
      const expected = streams.map((stream, index) =>
        Array.from({ length: lengths[index]! }, (_, revision) => ({
          stream,
          revision,
          event: { data: { number: index * 1000 + revision } },
        })),
      );
      expect(read).toMatchObject([[], ...expected, expected[0]]);
      expect(read.map((events) => events.length)).toEqual([0, ...lengths, lengths[0]]);
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
  });
}
