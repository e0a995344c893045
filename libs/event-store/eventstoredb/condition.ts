import type { EventStoreLog } from '../event-store-log.js';
import { pause } from '../pause.js';
import { faultSentence } from './fault-sentence.js';

const LOOK_AGAIN = 1000;

/**
 * Whether the server is in order, as far as is known, part by part: appending, reading, and each follower. After
 * appending or reading went wrong it looks again each second, so that readiness recovers also where nobody asks
 * meanwhile; a follower comes back by itself.
 */
export class Condition {
  private readonly closing = new AbortController();
  private readonly faults = new Map<unknown, string>();
  private watching = false;

  /** @param lookAgain resolves where the server appends and reads again */
  constructor(
    private readonly log: EventStoreLog,
    private readonly lookAgain: () => Promise<void>,
  ) {}

  /** Sentence about what last went wrong; null when the server has been in order since. */
  get fault(): string | null {
    for (const fault of this.faults.values()) return fault;
    return null;
  }

  /** Appending or reading does not work, as far as is known. */
  get isTroubled(): boolean {
    return this.faults.has('appending') || this.faults.has('reading');
  }

  bad(part: unknown, error: unknown, message: string): void {
    const fault = faultSentence(error);
    if (this.faults.get(part) !== fault) this.log.warn({ fault }, message);
    this.faults.set(part, fault);
    if (!this.watching && (part === 'appending' || part === 'reading')) void this.watch();
  }

  good(part: unknown): void {
    const fault = this.faults.get(part);
    if (fault === undefined) return;
    this.faults.delete(part);
    if (this.faults.size === 0) this.log.info({ fault }, 'the event store is in order again');
  }

  /** The part is no more. */
  forget(part: unknown): void {
    this.faults.delete(part);
  }

  close(): void {
    this.closing.abort();
  }

  private async watch(): Promise<void> {
    this.watching = true;
    while (this.isTroubled && !this.closing.signal.aborted) {
      await pause(LOOK_AGAIN, this.closing.signal);
      if (!this.isTroubled || this.closing.signal.aborted) break;
      await this.lookAgain().then(
        () => {
          this.good('appending');
          this.good('reading');
        },
        (error: unknown) =>
          this.bad(this.faults.has('appending') ? 'appending' : 'reading', error, 'the event store is still out of order'),
      );
    }
    this.watching = false;
  }
}
