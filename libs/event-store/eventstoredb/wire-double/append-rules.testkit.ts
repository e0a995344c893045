import { systemEvent, type EventLog } from './event-log.testkit.js';
import { isMetastream, metastreamOf, NONE, originalOf, TOMBSTONE, type Expectation, type Proposed } from './records.testkit.js';
import { asObject, isSoftDeleted } from './stream-metadata.testkit.js';

export type AppendAnswer =
  | { readonly kind: 'written'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'conflict'; readonly current: bigint }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'too-large'; readonly limit: number };

type Decision = 'write' | AppendAnswer;

/** What a server decides of an append, and writes. Source: the rules of the public server, and answers of a real one. */
export function append(log: EventLog, stream: string, expected: Expectation, events: readonly Proposed[], limit: number): AppendAnswer {
  if (sizeOf(events) > limit) return { kind: 'too-large', limit };
  const decision = decide(log, stream, expected, events);
  if (decision !== 'write') return decision;
  const current = log.lastRevision(stream);
  const deleted = [stream, ...(isMetastream(stream) ? [originalOf(stream)] : [])].filter((name) => isSoftDeleted(log, name));
  const last = events.length > 0 ? log.write(stream, events).at(-1)! : { revision: current, position: log.records.at(-1)?.position ?? 0n };
  for (const name of deleted) reopen(log, name, name === stream ? current + 1n : log.lastRevision(name) + 1n);
  return { kind: 'written', revision: last.revision, position: last.position };
}

/** Whether a write would be taken, was taken before, or is refused. */
export function decide(log: EventLog, stream: string, expected: Expectation, events: readonly { readonly id: string }[]): Decision {
  const current = log.lastRevision(stream);
  const conflict = { kind: 'conflict', current } as const;
  if (current === TOMBSTONE) return { kind: 'deleted' };
  if (expected === 'stream_exists') {
    if (isSoftDeleted(log, stream)) return { kind: 'deleted' };
    if (current === NONE && log.lastRevision(metastreamOf(stream)) === NONE) return conflict;
  }
  if (expected === 'any' || expected === 'stream_exists') return repeatedRecently(log, stream, events) ?? 'write';
  const revision = expected === 'no_stream' ? NONE : expected;
  if (revision === current) return 'write';
  if (revision > current || events.length === 0) return conflict;
  return repeatedAt(log, stream, revision, events) ?? (revision === NONE && isSoftDeleted(log, stream) ? 'write' : conflict);
}

/** Idempotency without a revision: by the ids written since the start. Half of a known append is a conflict. */
function repeatedRecently(log: EventLog, stream: string, events: readonly { readonly id: string }[]): AppendAnswer | undefined {
  const known = events.map(({ id }) => log.recentlyWritten(id)).map((record) => (record?.stream === stream ? record : undefined));
  if (known[0] === undefined) return undefined;
  const last = known.at(-1);
  if (!last || known.includes(undefined)) return { kind: 'conflict', current: log.lastRevision(stream) };
  return { kind: 'written', revision: last.revision, position: last.position };
}

/** Idempotency at a revision: by the index, which outlives a start. */
function repeatedAt(log: EventLog, stream: string, after: bigint, events: readonly { readonly id: string }[]): AppendAnswer | undefined {
  const stored = log.eventsOf(stream).slice(Number(after) + 1, Number(after) + 1 + events.length);
  if (stored[0]?.id !== events[0]!.id) return undefined;
  const last = stored.at(-1)!;
  const same = stored.length === events.length && stored.every(({ id }, index) => id === events[index]!.id);
  return same
    ? { kind: 'written', revision: last.revision, position: last.position }
    : { kind: 'conflict', current: log.lastRevision(stream) };
}

/**
 * A soft-deleted stream is there again when it, or its metadata, is written. Numbering goes on where it stopped, what was
 * deleted stays hidden, and the other metadata stays.
 */
function reopen(log: EventLog, stream: string, from: bigint): void {
  const metadata = asObject(log.last(metastreamOf(stream))!.data);
  log.write(metastreamOf(stream), [systemEvent('$metadata', { ...metadata, $tb: Number(from) })]);
}

function sizeOf(events: readonly Proposed[]): number {
  return events.reduce((sum, { data, metadata, type }) => sum + data.length + metadata.length + 2 * type.length, 0);
}
