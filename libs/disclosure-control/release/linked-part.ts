import type { ReleaseView } from '../attack/release-view.js';
import { isTotal } from '../plan/plan-cell.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { LinkedTables } from '../tables/linked-tables.js';
import { dueWith, type KnownCell } from './known-cell.js';
import { EVERYBODY, type Floors, type Reader } from './reader.js';

/** The part of a plan that a release can say something about: its own cells and whatever sums link with them. */
export interface LinkedPart {
  /** A name under which what was worked out for this part is remembered. */
  readonly name: string;
  /** Cells of the plan, in its order. */
  readonly cells: readonly number[];
  /** Places in `cells` of what is due with the release. */
  readonly due: readonly number[];
  readonly tables: LinkedTables;
}

/** Counts above this many times a planned year are taken as impossible by everybody. */
const LARGEST = 10;

/**
 * The cells due with a release and all that relations link with them among the cells of releases up to `until`. Quarters are
 * linked by nothing but the cells of the year.
 */
export function linkedPart(plan: PublicationPlan, release: number, until: number): LinkedPart {
  const parts = remembered.get(plan) ?? new Map<string, LinkedPart>();
  remembered.set(plan, parts);
  const key = `${release} ${until}`;
  const part = parts.get(key) ?? workedOut(plan, release, until);
  parts.set(key, part);
  return part;
}

const remembered = new WeakMap<PublicationPlan, Map<string, LinkedPart>>();

function workedOut(plan: PublicationPlan, release: number, until: number): LinkedPart {
  const size = plan.due[Math.min(until, plan.due.length - 1)]!;
  const relations = plan.relations.filter(({ total, parts }) => [total, ...parts].every((cell) => cell < size));
  const linked = new Set(dueWith(plan, release));
  for (let grown = true; grown;) {
    const before = linked.size;
    for (const { total, parts } of relations) {
      const line = [total, ...parts];
      if (line.some((cell) => linked.has(cell))) line.forEach((cell) => linked.add(cell));
    }
    grown = linked.size > before;
  }
  const cells = [...linked].sort((a, b) => a - b);
  const place = new Map(cells.map((cell, at) => [cell, at]));
  return {
    name: JSON.stringify([plan.k, plan.expected, release, cells.map((cell) => [plan.cells[cell]!.id, plan.cells[cell]!.estimate])]),
    cells,
    due: dueWith(plan, release).map((cell) => place.get(cell)!),
    tables: {
      ids: cells.map((cell) => plan.cells[cell]!.id),
      relations: relations
        .filter(({ total }) => place.has(total))
        .map(({ total, parts }) => ({ total: place.get(total)!, parts: parts.map((each) => place.get(each)!) })),
    },
  };
}

/**
 * What a reader has of a part. Of a skipped release they know nothing; with `skipsSmall` it is taken to be one with fewer than k
 * cases beside those of the reader, which is always skipped: worlds of this view are certain to come out as they did.
 */
export function viewOfPart(
  plan: PublicationPlan,
  part: LinkedPart,
  known: readonly KnownCell[],
  { floor, beside }: Floors,
  skipsSmall: boolean,
  reader: Reader = EVERYBODY,
): ReleaseView {
  const { k } = plan;
  const own = (at: number) => reader.own?.[at] ?? 0;
  const bound = upperBoundOf(plan);
  return {
    tables: part.tables,
    status: known.map((each) => {
      if (typeof each === 'number') return 'shown';
      if (each === 'small') return 'small';
      return each === 'skipped' || each === 'later' ? 'notStated' : 'withheld';
    }),
    figures: known.map((each) => (typeof each === 'number' ? each : 0)),
    k,
    upperBound: bound,
    measures: [],
    least: known.map((each, at) => {
      const ofTotal = beside > 0 && isTotal(plan.cells[part.cells[at]!]!) ? Math.max(1, own(at)) + k : k;
      return each === 'neither' ? Math.max(floor, ofTotal, own(at) > 0 ? own(at) + beside : 0) : ofTotal;
    }),
    most: known.map((each, at) => (each === 'skipped' && skipsSmall ? own(at) + k - 1 : bound)),
  };
}

/** The largest count that anybody takes for possible. */
export function upperBoundOf(plan: PublicationPlan): number {
  return Math.ceil(LARGEST * Math.max(plan.expected, plan.k));
}
