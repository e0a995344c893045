import { pause } from '../pause.js';
import { canStore } from './can-store.js';
import type { Connection } from './connection.js';
import type { EventStoreLog } from '../event-store-log.js';
import { StoreNotUsable } from '../store-not-usable.js';
import { codeOf } from './failures.js';

const LOOK_AGAIN = 1000;

/**
 * Whether the server is in order, as far as is known. After something went wrong it looks again each second whether an event
 * can be stored, so that readiness recovers also where nobody appends meanwhile, and not before: a full disk answers every
 * question and takes nothing.
 */
export class Condition {
  private readonly closing = new AbortController();
  private watching = false;
  /** Code or sentence of what last went wrong; null when the server has been in order since. */
  fault: string | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly log: EventStoreLog,
  ) {
    connection.onLost = () => {
      if (this.fault === null) this.bad(undefined, 'the connection to the event store was lost');
    };
  }

  bad(error: unknown, message: string): void {
    const fault = error instanceof StoreNotUsable ? error.message : codeOf(error);
    if (this.fault !== fault) this.log.warn({ fault }, message);
    this.fault = fault;
    if (!this.watching) void this.watch();
  }

  good(): void {
    if (this.fault !== null) this.log.info({ fault: this.fault }, 'the event store is in order again');
    this.fault = null;
  }

  close(): void {
    this.closing.abort();
  }

  private async watch(): Promise<void> {
    this.watching = true;
    while (this.fault !== null && !this.closing.signal.aborted) {
      await pause(LOOK_AGAIN, this.closing.signal);
      if (this.fault === null || this.closing.signal.aborted) break;
      await canStore(this.connection).then(
        () => this.good(),
        (error: unknown) => this.bad(error, 'the event store cannot take an event'),
      );
    }
    this.watching = false;
  }
}
