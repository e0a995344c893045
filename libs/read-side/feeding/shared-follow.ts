import type { Batch, Position } from '../../event-sourcing/index.js';
import type { Breath } from './breath.js';
import type { Follow } from './gather.js';

interface Kept {
  readonly after: Position;
  readonly batch: Batch;
}

/**
 * One reading of the store for many followers: those near its end are given the same batches, so that the work of
 * fetching and parsing an event is done once and not once for each projection. Who is further behind than what is kept
 * (a rebuild, a projection that was held up), or ahead of a reading that has yet to catch up, reads for itself until
 * the two meet: nobody delays anybody. Reading goes on when the fastest follower has used up what there is.
 */
export class SharedFollow {
  private kept: Kept[] = [];
  private keptEvents = 0;
  private head: Position | null = null;
  private headCaughtUp = false;
  private followers = 0;
  private reading: AbortController | null = null;
  private failure: { readonly error: unknown } | null = null;
  private readonly waiting = new Set<() => void>();
  private wakeReader = (): void => undefined;

  /**
   * @param keepEvents how many of the newest events are kept for followers that are not quite as fast
   * @param breath that is taken before a store that was read to its end is read again
   */
  constructor(
    private readonly source: Follow,
    private readonly keepEvents: number,
    private readonly breath: Breath,
  ) {}

  /** Like the source's own; ends without an error when the signal aborts. @throws what the source throws */
  async *follow(after: Position, signal: AbortSignal): AsyncGenerator<Batch, void, void> {
    let position = after;
    let toldCaughtUp = false;
    this.followers += 1;
    try {
      while (!signal.aborted) {
        if (this.head === null) this.begin(position);
        const next = this.next(position);
        if (next === 'apart') {
          for await (const batch of this.source(position, signal)) {
            position = batch.position;
            toldCaughtUp = batch.caughtUp;
            yield batch;
            if (batch.caughtUp && this.next(position) !== 'apart') break;
          }
        } else if (next !== 'at the end') {
          position = next.position;
          toldCaughtUp = next.caughtUp;
          yield next;
        } else if (this.headCaughtUp && !toldCaughtUp) {
          toldCaughtUp = true;
          yield { events: [], position, caughtUp: true };
        } else {
          await this.news(signal);
        }
      }
    } finally {
      this.followers -= 1;
      if (this.followers === 0) this.end(null);
    }
  }

  private next(position: Position): Batch | 'at the end' | 'apart' {
    if (this.head === null || position === this.head) return 'at the end';
    if (position > this.head) return this.headCaughtUp ? 'at the end' : 'apart';
    const found = this.kept[this.firstAfter(position)];
    if (!found || found.after > position) return 'apart';
    const { batch, after } = found;
    const caughtUp = this.headCaughtUp && batch.position === this.head;
    const events = after === position ? batch.events : batch.events.filter((event) => event.position > position);
    return { events, position: batch.position, caughtUp };
  }

  /** The index of the first batch that ends after a position. Asked for every batch and follower, with thousands kept. */
  private firstAfter(position: Position): number {
    let [low, high] = [0, this.kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.kept[middle]!.batch.position > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Resolves when there is something new, or the signal aborts. @throws what the reading threw meanwhile */
  private async news(signal: AbortSignal): Promise<void> {
    const reading = this.reading;
    let failed: { readonly error: unknown } | null = null;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        failed = reading === this.reading ? null : this.failure;
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
      this.wakeReader();
    });
    if (failed) throw (failed as { readonly error: unknown }).error;
  }

  private begin(position: Position): void {
    const reading = new AbortController();
    this.reading = reading;
    this.head = position;
    this.headCaughtUp = false;
    void this.read(position, reading.signal).then(
      () => this.reading === reading && this.end(null),
      (error: unknown) => this.reading === reading && this.end({ error }),
    );
  }

  private async read(position: Position, signal: AbortSignal): Promise<void> {
    for await (const batch of this.source(position, signal)) {
      if (signal.aborted) return;
      this.keep(batch);
      this.tell();
      if (this.waiting.size === 0) await new Promise<void>((resolve) => (this.wakeReader = resolve));
      if (batch.caughtUp && batch.events.length > 0) await this.breath.take(signal);
    }
  }

  private keep(batch: Batch): void {
    if (batch.events.length > 0) this.kept.push({ after: this.head!, batch });
    this.head = batch.position;
    this.headCaughtUp = batch.caughtUp;
    this.keptEvents += batch.events.length;
    while (this.kept.length > 1 && this.keptEvents > this.keepEvents) {
      this.keptEvents -= this.kept.shift()!.batch.events.length;
    }
  }

  private end(failure: { readonly error: unknown } | null): void {
    this.reading?.abort();
    this.reading = null;
    this.failure = failure;
    this.head = null;
    this.kept = [];
    this.keptEvents = 0;
    this.wakeReader();
    this.tell();
  }

  private tell(): void {
    for (const wake of [...this.waiting]) wake();
  }
}
