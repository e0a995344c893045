import type { EntityManager } from 'typeorm';
import type { DomainEvent, StoredEvent } from '../../event-sourcing/index.js';
import { besideOthers } from './beside-others.js';
import { hasSeen, marked, type Mark } from './mark.js';
import type { EntityClass, Projection, ProjectionPart } from './projection.js';
import { inPieces, rowTable, ROWS_AT_ONCE } from './row-table.js';

/** Folded in one turn of the event loop: whatever else the process is asked meanwhile gets its turn in between. */
const EVENTS_A_TURN = 25;

/** How events become the rows of one table, where an event tells by itself which rows it touches. */
export interface RowRule<Row extends object, Event extends DomainEvent = DomainEvent> {
  readonly entity: EntityClass<Row>;
  /**
   * Ids of the rows that the event touches; an empty list for events that are none of this table's business, which then cost it nothing.
   */
  readonly keysOf: (stored: StoredEvent<Event>) => readonly string[];
  /**
   * The whole row after the event. `undefined` (or the same object) leaves things as they are, `null` removes the row.
   * Pure. Times come back from the table as Date.
   */
  readonly evolve: (row: Row | undefined, stored: StoredEvent<Event>, key: string) => Row | null | undefined;
  /** The column that remembers the last event applied; see `Mark`. Set here, not by `evolve`. */
  readonly mark?: Mark;
  /**
   * What follows in other tables: called after each batch for the rows that it touched, as they stand now, changed or not; so many at a
   * time.
   */
  readonly then?: (ids: readonly string[], rows: readonly Row[], tx: EntityManager) => Promise<void>;
}

/**
 * The rows of one table: per batch one load of the rows touched, a fold in memory, one statement that writes what has
 * changed and one that removes.
 */
export function rowsOf<Row extends object, Event extends DomainEvent = DomainEvent>(rule: RowRule<Row, Event>): ProjectionPart {
  return {
    entities: [rule.entity],
    reactsTo: (stored) => rule.keysOf(stored as StoredEvent<Event>).length > 0,
    project: besideOthers((events, tx) => project(rule, events as readonly StoredEvent<Event>[], tx)),
  };
}

/** A read model of one table. */
export function rowProjection<Row extends object, Event extends DomainEvent = DomainEvent>({
  name,
  version,
  afterCreate,
  ...rule
}: RowRule<Row, Event> & Pick<Projection, 'name' | 'version' | 'afterCreate'>): Projection {
  return { name, version, afterCreate, ...rowsOf(rule) };
}

async function project<Row extends object, Event extends DomainEvent>(
  rule: RowRule<Row, Event>,
  events: readonly StoredEvent<Event>[],
  tx: EntityManager,
): Promise<void> {
  const touching = events.map((stored) => ({ stored, keys: rule.keysOf(stored) }));
  const wanted = new Set(touching.flatMap(({ keys }) => keys));
  if (wanted.size === 0) return;

  const table = rowTable(tx, rule.entity);
  const loaded = await table.load(table.idProperty, [...wanted]);
  const rows = new Map(loaded.map((row) => [table.idOf(row), row]));

  const changed = new Set<string>();
  for (const [index, { stored, keys }] of touching.entries()) {
    if (index % EVENTS_A_TURN === EVENTS_A_TURN - 1) await new Promise(setImmediate);
    for (const key of keys) {
      const before = rows.get(key);
      if (hasSeen(before, rule.mark, stored)) continue;
      const after = rule.evolve(before, stored, key);
      if (after === undefined || after === before) continue;
      if (after === null) rows.delete(key);
      else rows.set(key, ownRow(key, table.idOf(after), marked(after, rule.mark, stored)));
      changed.add(key);
    }
  }
  await table.remove([...changed].filter((key) => !rows.has(key)));
  await table.write([...changed].flatMap((key) => rows.get(key) ?? []));
  for (const ids of rule.then === undefined ? [] : inPieces([...wanted], ROWS_AT_ONCE)) {
    await rule.then!(
      ids,
      ids.flatMap((id) => rows.get(id) ?? []),
      tx,
    );
  }
}

function ownRow<Row>(key: string, id: string, row: Row): Row {
  if (key !== id) throw new Error('evolve gave back a row with another id than the key it was called for');
  return row;
}
