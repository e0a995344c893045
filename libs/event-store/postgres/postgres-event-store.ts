import type { Appended, Batch, DomainEvent, EventStore, NewEvent, Position, StoredEvent } from '../../event-sourcing/index.js';
import { toStorable } from '../storable.js';
import type { AppendQueue } from './append-queue.js';
import { followLog, type FollowedLog } from './follow.js';

/** How the store is doing, for readiness and metrics. */
export interface EventStoreHealth {
  /** Appends that wait for their turn. */
  readonly queued: number;
  /** Code or sentence of what last went wrong with appending; null when the server has been in order since. */
  readonly fault: string | null;
}

/** The event store on PostgreSQL. Made by `openPostgresEventStore`. */
export class PostgresEventStore implements EventStore {
  private readonly closing = new AbortController();

  constructor(
    private readonly queue: AppendQueue,
    private readonly log: FollowedLog,
    private readonly disconnect: () => Promise<void>,
  ) {}

  async read<Event extends DomainEvent>(stream: string): Promise<readonly StoredEvent<Event>[]> {
    return (await this.log.reader.stream(stream)) as readonly StoredEvent<Event>[];
  }

  /** @throws NotStorable where the events cannot be kept as they are · StoreFault · and what the port names */
  async append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> {
    return this.queue.append(toStorable(stream, expectedRevision, events));
  }

  reaches(position: Position): Promise<boolean> {
    return this.log.reader.reaches(position);
  }

  /** Ends without an error when `signal` aborts or the store is closed. */
  async *follow(after: Position, signal: AbortSignal): AsyncGenerator<Batch> {
    const end = new AbortController();
    const abort = () => end.abort();
    if (signal.aborted || this.closing.signal.aborted) return;
    signal.addEventListener('abort', abort);
    this.closing.signal.addEventListener('abort', abort);
    try {
      yield* followLog(this.log, after, end.signal);
    } finally {
      abort();
      signal.removeEventListener('abort', abort);
      this.closing.signal.removeEventListener('abort', abort);
    }
  }

  health(): EventStoreHealth {
    return { queued: this.queue.length, fault: this.queue.condition.fault };
  }

  /** Ends the followers, stores what has been taken in, and disconnects. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.queue.close();
    await this.disconnect();
  }
}
