import { NO_STREAM, START, type Batch, type EventStore, type Position } from '../../event-sourcing/index.js';
import { endOf, Follower, newStream, numbered, type OpenStore } from './harness.testkit.js';
import { eventually } from './waiting.testkit.js';

/** Rules of following the whole store. `open` gives a further client of the same store. */
export function followContract(store: () => EventStore, open: () => Promise<OpenStore>): void {
  describe('following', () => {
    let began: Position = START;
    beforeEach(async () => {
      began = await endOf(store());
    });

    it('says at once that nothing is there, and then gives what comes', async () => {
      const stream = newStream();
      const follower = new Follower(store(), began, (name) => name === stream);
      await eventually(() => follower.batches.length > 0);
      expect(follower.batches[0]).toMatchObject({ events: [], caughtUp: true });
      expect(follower.batches[0]!.position >= began).toBe(true);
      await store().append(stream, NO_STREAM, numbered(2));
      await store().append(stream, 1, numbered(1, 2));
      await eventually(() => follower.events.length === 3);
      await follower.stop();
      expect(follower.events).toEqual(await store().read(stream));
    });

    it('gives positions that grow, ends each batch on that of its last event, and says when it has caught up', async () => {
      const streams = Array.from({ length: 20 }, newStream);
      await Promise.all(streams.map((stream) => store().append(stream, NO_STREAM, numbered(300))));
      const follower = new Follower(store(), began, (name) => streams.includes(name));
      await eventually(() => follower.batches.at(-1)?.caughtUp === true);
      await follower.stop();
      expect(follower.events).toHaveLength(6000);
      let last = began;
      for (const { position } of follower.events) {
        expect(position > last).toBe(true);
        last = position;
      }
      for (const batch of follower.batches.filter(({ events }) => events.length > 0)) {
        expect(batch.position >= batch.events.at(-1)!.position).toBe(true);
      }
    });

    it('repeats nothing and loses nothing when it resumes after any batch', async () => {
      const stream = newStream();
      for (let from = 0; from < 30; from += 3) await store().append(stream, from - 1, numbered(3, from));
      const whole = await store().read(stream);
      for (const resume of [whole[0]!, whole[10]!, whole[28]!, whole[29]!]) {
        const follower = new Follower(store(), resume.position, (name) => name === stream);
        await eventually(() => follower.batches.at(-1)?.caughtUp === true);
        await follower.stop();
        expect(follower.events).toEqual(whole.slice(resume.revision + 1));
      }
    });

    it('gives the same positions to a new client', async () => {
      const stream = newStream();
      const { position } = await store().append(stream, NO_STREAM, numbered(5));
      const other = await open();
      try {
        expect(await other.read(stream)).toEqual(await store().read(stream));
        const follower = new Follower(other, began, (name) => name === stream);
        await eventually(() => follower.events.length === 5);
        await follower.stop();
        expect(follower.events.at(-1)!.position).toBe(position);
      } finally {
        await other.close();
      }
    });

    it('hears of what another client appends', async () => {
      const stream = newStream();
      const other = await open();
      const follower = new Follower(store(), began, (name) => name === stream);
      try {
        for (let number = 0; number < 5; number++) {
          await other.append(stream, number - 1, numbered(1, number));
          await eventually(() => follower.events.length === number + 1);
        }
        await follower.stop();
        expect(follower.events).toEqual(await store().read(stream));
      } finally {
        await other.close();
      }
    });

    it('is held back by a slow consumer, who still gets everything in order', async () => {
      const streams = Array.from({ length: 12 }, newStream);
      for (const stream of streams) await store().append(stream, NO_STREAM, numbered(1000));
      const stop = new AbortController();
      const iteration = store().follow(began, stop.signal)[Symbol.asyncIterator]();
      const first = (await iteration.next()).value as Batch;
      expect(first.caughtUp).toBe(false);
      expect(first.events.length).toBeLessThan(12_000);
      // What comes while the consumer is busy waits in the store, not in the process.
      const late = newStream();
      await store().append(late, NO_STREAM, numbered(1));
      const got = [...first.events];
      for (let batch = first; !batch.caughtUp; got.push(...batch.events)) batch = (await iteration.next()).value as Batch;
      stop.abort();
      expect(got.filter((stored) => streams.includes(stored.stream))).toHaveLength(12_000);
      expect(got.at(-1)!.stream).toBe(late);
    });

    it('ends without an error when it is told to: before it began, while it waits, and between two batches', async () => {
      const before = new AbortController();
      before.abort();
      expect((await store().follow(began, before.signal)[Symbol.asyncIterator]().next()).done).toBe(true);

      const waiting = new AbortController();
      const iteration = store().follow(began, waiting.signal)[Symbol.asyncIterator]();
      expect((await iteration.next()).value).toMatchObject({ caughtUp: true });
      const next = iteration.next();
      waiting.abort();
      expect((await next).done).toBe(true);

      await store().append(newStream(), NO_STREAM, numbered(1));
      const between = new AbortController();
      const seen: Batch[] = [];
      for await (const batch of store().follow(began, between.signal)) {
        seen.push(batch);
        between.abort();
      }
      expect(seen).toHaveLength(1);
    });
  });
}
