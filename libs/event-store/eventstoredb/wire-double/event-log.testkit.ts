import { randomUUID } from 'node:crypto';
import { isMetastream, NONE, originalOf, TOMBSTONE, type Proposed, type Recorded } from './records.testkit.js';

/** Keeps what is written, so that a process that is killed finds it again. */
export interface Journal {
  readonly kept: Iterable<readonly Recorded[]>;
  write(records: readonly Recorded[]): void;
}

const NOTHING: readonly Recorded[] = [];
const encoder = new TextEncoder();

/** The one ordered log of a server or of a cluster, and its index by stream. */
export class EventLog {
  readonly records: Recorded[] = [];
  private readonly streams = new Map<string, Recorded[]>();
  private readonly tombstones = new Set<string>();
  private readonly recent = new Map<string, Recorded>();
  private readonly listeners = new Set<() => void>();
  private next = 0n;

  constructor(private readonly journal?: Journal) {
    for (const records of journal?.kept ?? []) this.take(records);
  }

  /** The first byte after the log: where the next record begins. */
  get end(): bigint {
    return this.next;
  }

  /** Writes all of them, in one step. */
  write(stream: string, events: readonly Proposed[]): readonly Recorded[] {
    const after = this.lastRevision(stream);
    return this.store(events.map((event, index) => ({ ...event, stream, revision: after + 1n + BigInt(index) })));
  }

  /** Ends a stream for ever. */
  bury(stream: string): Recorded {
    return this.store([{ ...systemEvent('$streamDeleted', {}), stream, revision: TOMBSTONE }])[0]!;
  }

  /** −1 for a stream that never was; the revision of a tombstone for one that is buried, or whose original is. */
  lastRevision(stream: string): bigint {
    if (this.tombstones.has(stream)) return TOMBSTONE;
    if (isMetastream(stream) && this.tombstones.has(originalOf(stream))) return TOMBSTONE;
    return this.last(stream)?.revision ?? NONE;
  }

  last(stream: string): Recorded | undefined {
    return this.streams.get(stream)?.at(-1);
  }

  eventsOf(stream: string): readonly Recorded[] {
    return this.streams.get(stream) ?? NOTHING;
  }

  /** The event with this id, when it was written since the last start: what idempotency of `any` goes by. */
  recentlyWritten(id: string): Recorded | undefined {
    return this.recent.get(id);
  }

  /** A start or a change of leader: the recent ids are forgotten, and the server writes an event of its own. */
  beginEpoch(): void {
    this.recent.clear();
    this.write('$epoch-information', [systemEvent('$epoch-information', {})]);
  }

  onWrite(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The index of the first record at or after a position. */
  indexAt(position: bigint): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private store(events: readonly Omit<Recorded, 'position' | 'created'>[]): readonly Recorded[] {
    const created = Date.now();
    let position = this.next;
    const records = events.map((event) => {
      const record = { ...event, position, created };
      position += sizeOf(record);
      return record;
    });
    this.journal?.write(records);
    this.take(records);
    for (const listener of this.listeners) listener();
    return records;
  }

  private take(records: readonly Recorded[]): void {
    for (const record of records) {
      this.records.push(record);
      if (record.revision === TOMBSTONE) this.tombstones.add(record.stream);
      const stream = this.streams.get(record.stream);
      if (stream) stream.push(record);
      else this.streams.set(record.stream, [record]);
      this.recent.set(record.id, record);
      this.next = record.position + sizeOf(record);
    }
  }
}

/** An event that the server writes of its own accord. */
export function systemEvent(type: string, data: object | string): Proposed {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return { id: randomUUID(), type, isJson: true, data: encoder.encode(text), metadata: new Uint8Array() };
}

function sizeOf(record: Recorded): bigint {
  return BigInt(93 + 2 * (record.stream.length + record.type.length) + record.data.length + record.metadata.length);
}
