import { until } from '../../../test/support/until.js';
import { START, type Batch } from '../../event-sourcing/index.js';
import { gather } from './gather.js';
import { packed } from '../parcels.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';

const events = storedEvents(Array.from({ length: 40 }, (_, index) => packed(`p${index}`)));
const positions = events.map(({ position }) => position);

/** Gives the events two by two, then waits or fails; counts what was taken from it. */
function source(end: 'waits' | 'fails') {
  const taken = { batches: 0, left: false };
  async function* follow(_after: bigint, signal: AbortSignal): AsyncGenerator<Batch> {
    try {
      for (let index = 0; index < events.length && !signal.aborted; index += 2) {
        taken.batches += 1;
        const two = events.slice(index, index + 2);
        yield { events: two, position: two[1]!.position, caughtUp: index + 2 === events.length };
      }
      if (end === 'fails') throw new RangeError('unreadable');
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    } finally {
      taken.left = true;
    }
  }
  return { follow, taken };
}

describe('reading ahead', () => {
  it('gives what came in the meantime as one piece, in order and without a gap', async () => {
    const { follow, taken } = source('waits');
    const leaving = new AbortController();
    const seen: bigint[] = [];
    const sizes: number[] = [];
    for await (const piece of gather(follow, START, leaving.signal, 1000)) {
      seen.push(...piece.events.map(({ position }) => position));
      sizes.push(piece.events.length);
      expect(piece.position).toBe(seen.at(-1));
      if (piece.caughtUp) leaving.abort();
      else await until(() => taken.batches === 20);
    }
    expect(seen).toEqual(positions);
    expect(sizes).toEqual([2, 38]);
    expect(taken.left).toBe(true);
  });

  it('stops reading while enough is waiting', async () => {
    const { follow, taken } = source('waits');
    for await (const piece of gather(follow, START, new AbortController().signal, 10)) {
      expect(piece.events).toHaveLength(2);
      await until(() => taken.batches >= 6);
      for (let turn = 0; turn < 50; turn++) await Promise.resolve();
      expect(taken.batches).toBe(6);
      break;
    }
    expect(taken.left).toBe(true);
  });

  it('gives everything that was read before a failure, then the failure', async () => {
    const { follow } = source('fails');
    const seen: bigint[] = [];
    const reading = (async () => {
      for await (const piece of gather(follow, START, new AbortController().signal, 1000)) {
        seen.push(...piece.events.map(({ position }) => position));
      }
    })();
    await expect(reading).rejects.toThrow(RangeError);
    expect(seen).toEqual(positions);
  });

  it('ends without an error when it is aborted', async () => {
    const { follow, taken } = source('waits');
    const leaving = new AbortController();
    leaving.abort();
    for await (const piece of gather(follow, START, leaving.signal, 1000)) throw new Error(`gave ${piece.position}`);
    expect(taken.left).toBe(true);
  });
});
