import type { Appended, Batch, DomainEvent, EventStore, NewEvent, Position, StoredEvent } from '../../event-sourcing/index.js';
import { toStorable } from '../storable.js';
import type { Appender } from './appender.js';
import { followLog } from './follow.js';
import type { Reader } from './reader.js';
import type { Surroundings } from './surroundings.js';

/** How the store is doing, for readiness and metrics. */
export interface EventStoreDbHealth {
  /** Appends that have not been answered. */
  readonly queued: number;
  /** Sentence about what last went wrong; null when the server has been in order since. */
  readonly fault: string | null;
  /** What works and should yet be changed, such as a right to delete history. */
  readonly warning: string | null;
}

/** The event store on EventStoreDB. Made by `openEventStoreDb`. */
export class EventStoreDbEventStore implements EventStore {
  private readonly closing = new AbortController();

  constructor(
    private readonly at: Surroundings,
    private readonly appender: Appender,
    private readonly reader: Reader,
    private readonly warning: string | null,
    private readonly disconnect: () => void,
  ) {}

  async read<Event extends DomainEvent>(stream: string): Promise<readonly StoredEvent<Event>[]> {
    return (await this.reader.stream(stream)) as readonly StoredEvent<Event>[];
  }

  /** @throws NotStorable where the events cannot be kept as they are · StoreFault · and what the port names */
  async append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> {
    return this.appender.append(toStorable(stream, expectedRevision, events));
  }

  async reaches(position: Position): Promise<boolean> {
    return this.reader.reaches(position);
  }

  /** Ends without an error when `signal` aborts or the store is closed. */
  async *follow(after: Position, signal: AbortSignal): AsyncGenerator<Batch> {
    const end = AbortSignal.any([signal, this.closing.signal]);
    if (end.aborted) return;
    yield* followLog(this.at, this.reader, after, end);
  }

  health(): EventStoreDbHealth {
    return { queued: this.appender.length, fault: this.at.condition.fault, warning: this.warning };
  }

  /** Ends the followers, stores what has been taken in as far as the limits allow, and disconnects. */
  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await this.appender.close();
    this.at.condition.close();
    this.disconnect();
  }
}
