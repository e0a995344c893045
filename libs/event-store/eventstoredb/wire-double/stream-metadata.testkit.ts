import type { EventLog } from './event-log.testkit.js';
import { metastreamOf, NONE, TOMBSTONE, type Recorded } from './records.testkit.js';

export type Right = '$r' | '$w' | '$d' | '$mr' | '$mw';
/** Who has a right: logins and groups, one or several. */
export type AccessList = Readonly<Partial<Record<Right, string | readonly string[]>>>;

export interface StreamMetadata {
  readonly $tb?: number;
  readonly $maxCount?: number;
  /** Seconds. */
  readonly $maxAge?: number;
  readonly $acl?: AccessList;
}

const parsed = new WeakMap<Recorded, StreamMetadata>();

/** What the last event of the stream's metastream says. */
export function metadataOf(log: EventLog, stream: string): StreamMetadata {
  const record = log.last(metastreamOf(stream));
  if (!record) return {};
  const known = parsed.get(record) ?? asObject(record.data);
  parsed.set(record, known);
  return known;
}

/** Truncated beyond every revision: reads as a stream that never was, and may be written again. */
export function isSoftDeleted(log: EventLog, stream: string): boolean {
  return (metadataOf(log, stream).$tb ?? 0) >= Number(TOMBSTONE);
}

/** The events of a stream that a reader sees, and whether there is a stream at all. */
export function visibleEvents(log: EventLog, stream: string): readonly Recorded[] | 'none' | 'deleted' {
  const last = log.lastRevision(stream);
  if (last === TOMBSTONE) return 'deleted';
  if (last === NONE || isSoftDeleted(log, stream)) return 'none';
  const { $tb = 0, $maxCount, $maxAge } = metadataOf(log, stream);
  const first = Math.max($tb, $maxCount === undefined ? 0 : Number(last) + 1 - $maxCount);
  const kept = first > 0 ? log.eventsOf(stream).slice(first) : log.eventsOf(stream);
  return $maxAge === undefined ? kept : kept.filter(({ created }) => created > Date.now() - $maxAge * 1000);
}

/** Data that is no JSON object says nothing. */
export function asObject(data: Uint8Array): StreamMetadata & Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
