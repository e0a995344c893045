import type { ReleaseView } from '../attack/release-view.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { LinkedTables } from '../tables/linked-tables.js';
import { dueWith, type KnownCell } from './known-cell.js';

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
 * What readers have of a part. Of a skipped release they know nothing; with `skipsSmall` it is taken to be one in which
 * every figure was small, which is always skipped: worlds of this view are certain to come out as they did.
 */
export function viewOfPart(
  plan: PublicationPlan,
  part: LinkedPart,
  known: readonly KnownCell[],
  floor: number,
  skipsSmall: boolean,
): ReleaseView {
  return {
    tables: part.tables,
    status: known.map((each) => {
      if (typeof each === 'number') return 'shown';
      if (each === 'small' || (each === 'skipped' && skipsSmall)) return 'small';
      return each === 'skipped' || each === 'later' ? 'notStated' : 'withheld';
    }),
    figures: known.map((each) => (typeof each === 'number' ? each : 0)),
    k: plan.k,
    upperBound: upperBoundOf(plan),
    measures: [],
    least: known.map((each) => (each === 'neither' ? floor : plan.k)),
  };
}

/** The largest count that anybody takes for possible. */
export function upperBoundOf(plan: PublicationPlan): number {
  return Math.ceil(LARGEST * plan.expected);
}
