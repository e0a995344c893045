import type { EntityManager } from 'typeorm';
import type { DomainEvent, StoredEvent } from '../../event-sourcing/index.js';
import { besideOthers } from './beside-others.js';
import { hasSeen, marked, type Mark } from './mark.js';
import type { EntityClass, ProjectionPart } from './projection.js';
import { rowTable, type RowTable } from './row-table.js';

/** How events become sets of rows, where an event names the set and not the row: all the tasks of one order. */
export interface RowSetRule<Row extends object, Event extends DomainEvent = DomainEvent> {
  readonly entity: EntityClass<Row>;
  /** The property that says which set a row belongs to; its column should have an index. */
  readonly set: keyof Row & string;
  /** The sets that the event touches; an empty list for events that are none of this table's business, which then cost it nothing. */
  readonly setsOf: (stored: StoredEvent<Event>) => readonly string[];
  /**
   * The whole set after the event: rows that are not in it any more are removed, rows that are the same objects as
   * before are left alone. `rows` comes in the order of the ids. Pure.
   */
  readonly evolve: (rows: readonly Row[], stored: StoredEvent<Event>, set: string) => readonly Row[];
  /** The column that remembers the last event applied to a row; the set has seen what any of its rows has seen. */
  readonly mark?: Mark;
}

/** Sets of rows of one table, with one load, one write and one removal per batch. */
export function rowSetsOf<Row extends object, Event extends DomainEvent = DomainEvent>(rule: RowSetRule<Row, Event>): ProjectionPart {
  return {
    entities: [rule.entity],
    reactsTo: (stored) => rule.setsOf(stored as StoredEvent<Event>).length > 0,
    project: besideOthers((events, tx) => project(rule, events as readonly StoredEvent<Event>[], tx)),
  };
}

type Rows<Row> = ReadonlyMap<string, Row>;

async function project<Row extends object, Event extends DomainEvent>(
  rule: RowSetRule<Row, Event>,
  events: readonly StoredEvent<Event>[],
  tx: EntityManager,
): Promise<void> {
  const touching = events.map((stored) => ({ stored, sets: rule.setsOf(stored) }));
  const wanted = new Set(touching.flatMap(({ sets }) => sets));
  if (wanted.size === 0) return;

  const table = rowTable(tx, rule.entity);
  const before = new Map<string, Map<string, Row>>([...wanted].map((set) => [set, new Map()]));
  for (const row of await table.load(rule.set, [...wanted])) before.get(String(row[rule.set]))?.set(table.idOf(row), row);

  const now = new Map<string, Rows<Row>>(before);
  for (const { stored, sets } of touching) {
    for (const set of sets) {
      const rows = now.get(set)!;
      if ([...rows.values()].some((row) => hasSeen(row, rule.mark, stored))) continue;
      now.set(set, evolved(rule, table, rows, stored, set));
    }
  }
  await writeDifference(table, [...before.values()], [...now.values()]);
}

function evolved<Row extends object, Event extends DomainEvent>(
  rule: RowSetRule<Row, Event>,
  table: RowTable<Row>,
  rows: Rows<Row>,
  stored: StoredEvent<Event>,
  set: string,
): Rows<Row> {
  const inOrder = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const after = new Map<string, Row>();
  for (const row of rule.evolve(inOrder, stored, set)) {
    if (String(row[rule.set]) !== set) throw new Error('evolve gave back a row of another set than it was called for');
    const id = table.idOf(row);
    after.set(id, rows.get(id) === row ? row : marked(row, rule.mark, stored));
  }
  return after;
}

async function writeDifference<Row extends object>(
  table: RowTable<Row>,
  before: readonly Rows<Row>[],
  now: readonly Rows<Row>[],
): Promise<void> {
  const had = new Map(before.flatMap((rows) => [...rows]));
  const has = new Map(now.flatMap((rows) => [...rows]));
  await table.remove([...had.keys()].filter((id) => !has.has(id)));
  await table.write([...has].filter(([id, row]) => had.get(id) !== row).map(([, row]) => row));
}
