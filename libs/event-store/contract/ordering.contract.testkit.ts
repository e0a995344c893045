import { NO_STREAM, START, type EventStore } from '../../event-sourcing/index.js';
import { endOf, Follower, newStream, numbered, type OpenStore } from './harness.testkit.js';
import { eventually } from './waiting.testkit.js';

const WRITERS = 40;
const APPENDS = 25;

/**
 * The race that a numbered log loses when numbers are taken before commits: a reader passes over a transaction that is
 * still open. Each writer has a stream of its own and appends one to three events at a time.
 */
export function orderingContract(store: () => EventStore, open: () => Promise<OpenStore>): void {
  it('loses nothing and repeats nothing while 40 writers on 40 streams append through two clients', async () => {
    const other = await open();
    const streams = Array.from({ length: WRITERS }, newStream);
    const mine = new Set(streams);
    const follower = new Follower(store(), await endOf(store(), START), (name) => mine.has(name));
    const write = async (stream: string, writer: number) => {
      const client = writer % 2 === 0 ? store() : other;
      let revision = NO_STREAM;
      for (let turn = 0; turn < APPENDS; turn++) {
        ({ revision } = await client.append(stream, revision, numbered(1 + ((writer + turn) % 3), revision + 1)));
      }
      return revision + 1;
    };
    try {
      const counts = await Promise.all(streams.map(write));
      const total = counts.reduce((sum, count) => sum + count, 0);
      await eventually(() => follower.events.length >= total);
      await follower.stop();
      expect(follower.events).toHaveLength(total);
      for (const stream of streams) {
        expect(follower.events.filter((stored) => stored.stream === stream)).toEqual(await store().read(stream));
      }
      const positions = follower.events.map((stored) => stored.position);
      expect(positions.every((position, index) => index === 0 || position > positions[index - 1]!)).toBe(true);
    } finally {
      await other.close();
    }
  });
}
