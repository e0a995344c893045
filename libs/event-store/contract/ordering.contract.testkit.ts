import { NO_STREAM, START, type EventStore } from '../../event-sourcing/index.js';
import { endOf, Follower, newStream, numbered, type OpenStore } from './harness.testkit.js';
import { eventually } from './waiting.testkit.js';

const WRITERS = 40;
const CLIENTS = 10;
const APPENDS = 30;
/** Events of one append: long ones take a while to store, and short ones of other clients would overtake them. */
const SIZES = [20, 1, 2, 1, 3];

/**
 * The race that a numbered log loses when numbers are taken before commits: a reader passes over a transaction that is
 * still open. Each writer has a stream of its own.
 */
export function orderingContract(store: () => EventStore, open: () => Promise<OpenStore>): void {
  it('knows how far it reaches: to what was acknowledged, and no further', async () => {
    const { position } = await store().append(newStream(), NO_STREAM, numbered(2));
    expect([await store().reaches(START), await store().reaches(position)]).toEqual([true, true]);
    expect(await store().reaches(position + 1_000_000_000n)).toBe(false);
  });

  it('loses nothing and repeats nothing while 40 writers on 40 streams append through ten clients', async () => {
    const clients = await Promise.all(Array.from({ length: CLIENTS }, open));
    const streams = Array.from({ length: WRITERS }, newStream);
    const mine = new Set(streams);
    const follower = new Follower(store(), await endOf(store()), (name) => mine.has(name));
    const write = async (stream: string, writer: number) => {
      let revision = NO_STREAM;
      for (let turn = 0; turn < APPENDS; turn++) {
        const events = numbered(SIZES[(writer + turn) % SIZES.length]!, revision + 1);
        ({ revision } = await clients[writer % CLIENTS]!.append(stream, revision, events));
      }
      return revision + 1;
    };
    try {
      const counts = await Promise.all(streams.map(write));
      const total = counts.reduce((sum, count) => sum + count, 0);
      const after = await endOf(store());
      await eventually(() => (follower.batches.at(-1)?.position ?? START) >= after);
      await follower.stop();
      expect(follower.events.length).toBe(total);
      const positions = follower.events.map((stored) => stored.position);
      expect(positions.every((position, index) => index === 0 || position > positions[index - 1]!)).toBe(true);
      for (const stream of streams) {
        expect(follower.events.filter((stored) => stored.stream === stream)).toEqual(await store().read(stream));
      }
    } finally {
      await follower.stop();
      await Promise.all(clients.map((client) => client.close()));
    }
  }, 120_000);
}
