import type { Batch, Position, StoredEvent } from '../../event-sourcing/index.js';

/** Where events come from: the `follow` of an event store, or something that shares one. */
export type Follow = (after: Position, signal: AbortSignal) => AsyncIterable<Batch>;

/** Batches that were read while the one before was being projected, put together. */
export interface Gathered {
  readonly events: readonly StoredEvent[];
  readonly position: Position;
  readonly caughtUp: boolean;
}

/**
 * Follows and reads ahead: while the consumer works on one piece the next is read, and what has come in the meantime
 * is given as one. Reading pauses when `most` events wait, so that a slow consumer holds the store back. Leaving the
 * iteration, or aborting the signal, ends the reading.
 *
 * @throws what the source throws, after everything read before has been given
 */
export async function* gather(follow: Follow, after: Position, signal: AbortSignal, most: number): AsyncGenerator<Gathered, void, void> {
  const leaving = new AbortController();
  const until = AbortSignal.any([signal, leaving.signal]);
  let waiting: Batch[] = [];
  let count = 0;
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  let wakeConsumer = (): void => undefined;
  let wakeReader = (): void => undefined;

  const read = async (): Promise<void> => {
    try {
      for await (const batch of follow(after, until)) {
        if (until.aborted) break;
        waiting.push(batch);
        count += batch.events.length;
        wakeConsumer();
        if (count >= most) await new Promise<void>((resolve) => (wakeReader = resolve));
      }
    } catch (error) {
      failure = { error };
    }
    ended = true;
    wakeConsumer();
  };
  until.addEventListener('abort', () => wakeReader(), { once: true });
  const reading = read();

  try {
    for (;;) {
      if (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wakeConsumer = resolve));
      if (signal.aborted) return;
      if (waiting.length > 0) {
        const taken = waiting;
        waiting = [];
        count = 0;
        wakeReader();
        yield together(taken);
      } else if (ended) {
        if (failure) throw failure.error;
        return;
      }
    }
  } finally {
    leaving.abort();
    await reading;
  }
}

function together(batches: readonly Batch[]): Gathered {
  const last = batches[batches.length - 1]!;
  if (batches.length === 1) return last;
  return { events: batches.flatMap(({ events }) => events), position: last.position, caughtUp: last.caughtUp };
}
