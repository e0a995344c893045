import type { Batch, EventStore } from '../../libs/event-sourcing/index.js';

type Follow = EventStore['follow'];

/**
 * Holds back what read models are made of until they are asked for: of whoever fills a system at great speed, and looks at nothing
 * meanwhile, so that a day is projected in one piece and not event by event.
 */
export class HeldBack {
  private open: Promise<void> | null = null;
  private letGo = (): void => undefined;

  /** Whether nothing passes now. */
  get holds(): boolean {
    return this.open !== null;
  }

  /** From here on nothing passes. */
  hold(): void {
    this.open ??= new Promise<void>((resolve) => (this.letGo = resolve));
  }

  /** Lets everything pass, and goes on doing so. */
  release(): void {
    this.letGo();
    this.open = null;
  }

  /** The store's own, as far as it is let through. Whoever leaves is not kept. */
  of(follow: Follow): Follow {
    return (after, signal) => this.passing(follow(after, signal), signal);
  }

  private async *passing(batches: AsyncIterable<Batch>, signal: AbortSignal): AsyncGenerator<Batch> {
    for await (const batch of batches) {
      while (this.open !== null && !signal.aborted) await unlessAborted(this.open, signal);
      if (signal.aborted) return;
      yield batch;
    }
  }
}

function unlessAborted(open: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      signal.removeEventListener('abort', over);
      resolve();
    };
    signal.addEventListener('abort', over, { once: true });
    void open.then(over);
  });
}
