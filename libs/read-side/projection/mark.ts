import type { StoredEvent } from '../../event-sourcing/index.js';

/**
 * Which number of the last event a row carries, in a column of that name: `revision` (int) for rows that come of one
 * stream, `position` (bigint) for rows that several streams add to. An event at or before the mark has been applied.
 *
 * The checkpoint already lets every event through once; the mark also holds when a batch is handed over twice, and
 * makes counters safe, for which applying twice would not be the same as once.
 */
export type Mark = 'revision' | 'position';

/** Whether a row that bears this mark has seen the event. */
export function hasSeen(row: object | null | undefined, mark: Mark | undefined, stored: StoredEvent): boolean {
  if (!row || !mark) return false;
  const seen = (row as Record<string, unknown>)[mark];
  if (seen === null || seen === undefined) return false;
  return mark === 'revision' ? Number(seen) >= stored.revision : BigInt(seen as string) >= stored.position;
}

/** The row with the event as its last. */
export function marked<Row extends object>(row: Row, mark: Mark | undefined, stored: StoredEvent): Row {
  if (!mark) return row;
  return { ...row, [mark]: mark === 'position' ? stored.position.toString() : stored.revision };
}
