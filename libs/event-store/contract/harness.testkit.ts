import { randomUUID } from 'node:crypto';
import {
  NO_STREAM,
  type Batch,
  type EventStore,
  type EventVersions,
  type NewEvent,
  type Position,
  type StoredEvent,
} from '../../event-sourcing/index.js';

/** An opened store that can be closed. */
export type OpenStore = EventStore & { close(): Promise<void> };

/**
 * What an adapter brings to the contract. Every `open` gives a new client of the same store; the contract closes it.
 * The store may hold events of others: the contract looks only at streams of its own.
 */
export interface StoreUnderTest {
  open(versions: EventVersions): Promise<OpenStore>;
}

/** A stream that nobody else uses. */
export function newStream(): string {
  return `contract-${randomUUID()}`;
}

/** Events of one type, each with its place in `data.number`. */
export function numbered(count: number, from = 0, type = 'SomethingHappened'): readonly NewEvent[] {
  return Array.from({ length: count }, (_, index) => newEvent({ number: from + index }, type));
}

export function newEvent(data: object, type = 'SomethingHappened', version = 1): NewEvent {
  return {
    id: randomUUID(),
    version,
    event: { type, data },
    metadata: { commandId: randomUUID(), actor: 'automation:contract', recordedAt: '2026-03-01T08:30:00.000Z' },
  };
}

/** A position at the end of the store. An event is put there, since a store of others may be too long to be read through. */
export async function endOf(store: EventStore): Promise<Position> {
  return (await store.append(newStream(), NO_STREAM, numbered(1))).position;
}

/** A follower that gathers what comes from the given streams until it is told to stop. */
export class Follower {
  readonly batches: Batch[] = [];
  readonly events: StoredEvent[] = [];
  private readonly stopping = new AbortController();
  private readonly ended: Promise<void>;

  constructor(store: EventStore, after: Position, ofInterest: (stream: string) => boolean) {
    this.ended = this.run(store, after, ofInterest);
    // A failure shows where the follower is stopped, not as an unhandled rejection before.
    this.ended.catch(() => undefined);
  }

  /** Ends the following. @throws what the iteration threw */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  private async run(store: EventStore, after: Position, ofInterest: (stream: string) => boolean): Promise<void> {
    for await (const batch of store.follow(after, this.stopping.signal)) {
      this.batches.push(batch);
      this.events.push(...batch.events.filter((stored) => ofInterest(stored.stream)));
    }
  }
}
