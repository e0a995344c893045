import type { StoredEvent } from '../../event-sourcing/index.js';
import type { Row } from './connection.js';

/** Columns of `EVENT_COLUMNS` by which an event is known again. */
const [POSITION, ID] = [0, 3];

/** A longer stream would drive out many that are asked for more often. */
const LONGEST = 500;

/**
 * The streams that were read last, as far as they were read. What was stored stays as it is: the next reading need only ask
 * what stands behind the last event known, and the people, the agency and the terms that every command looks at are neither
 * parsed nor folded again. The last event known is asked for too, so that a log that was restored from a backup meanwhile is
 * noticed.
 *
 * Many are given the same events, so these are frozen through and through.
 */
export class KnownStreams {
  /** In the order of their last use, the oldest first. */
  private readonly streams = new Map<string, readonly StoredEvent[]>();
  private count = 0;

  /** @param most events of all streams together */
  constructor(private readonly most: number) {}

  /** What is known of a stream: the very list that was kept, or nothing. */
  of(stream: string): readonly StoredEvent[] {
    return this.streams.get(stream) ?? [];
  }

  /** From now on this is what is known of it. */
  keep(stream: string, events: readonly StoredEvent[]): readonly StoredEvent[] {
    const known = this.of(stream);
    this.streams.delete(stream);
    this.count -= known.length;
    if (events.length === 0 || events.length > LONGEST) return events;
    this.streams.set(stream, events);
    this.count += events.length;
    if (events !== known) freeze(events);
    for (const [oldest, { length }] of this.streams) {
      if (this.count <= this.most) break;
      this.streams.delete(oldest);
      this.count -= length;
    }
    return events;
  }
}

/**
 * What is known of a stream, and behind it the events of the rows, which begin with the last one known.
 *
 * @returns the very same list where there is nothing more; null where the rows do not go on where what is known ends
 */
export function continued(
  known: readonly StoredEvent[],
  rows: readonly Row[],
  eventOf: (row: Row) => StoredEvent,
): readonly StoredEvent[] | null {
  const last = known.at(-1);
  if (last === undefined) return rows.map(eventOf);
  const [again, ...more] = rows;
  if (again?.[ID] !== last.id || again[POSITION] !== last.position.toString()) return null;
  return more.length === 0 ? known : [...known, ...more.map(eventOf)];
}

function freeze(part: unknown): void {
  if (typeof part !== 'object' || part === null || Object.isFrozen(part)) return;
  Object.freeze(part);
  for (const inside of Object.values(part)) freeze(inside);
}
