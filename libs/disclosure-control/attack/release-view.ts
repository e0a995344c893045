import type { LinkedTables } from '../tables/linked-tables.js';

/**
 * What a reader is told about a cell. `small`: masked and below the threshold; `withheld`: masked, at or above it;
 * `notStated`: of a release that was skipped or is yet to come, or masked with nothing said about its size.
 */
export type CellStatus = 'shown' | 'small' | 'withheld' | 'notStated';

/** What is known of one measure: by cell an interval, or null where nothing of it is published. */
export interface MeasureView {
  readonly name: string;
  /** Publicly known bounds of the measure for one counted case. */
  readonly perCase: readonly [number, number];
  readonly known: readonly (readonly [number, number] | null)[];
}

/**
 * Everything an attacker has, and nothing else: the released figures, the status of each masked cell, the rules. An
 * attack computed from a view cannot use a hidden value by mistake.
 */
export interface ReleaseView {
  readonly tables: LinkedTables;
  readonly status: readonly CellStatus[];
  /** Figures by cell; 0 where the status is not `shown`, and not to be read there. */
  readonly figures: readonly number[];
  readonly k: number;
  readonly upperBound: number;
  /** Cells holding a magnitude, to which the threshold says nothing. */
  readonly magnitude?: readonly boolean[];
  readonly measures: readonly MeasureView[];
  /** By cell, the least that a withheld one can be, where the rules make it more than k. */
  readonly least?: readonly number[];
  /** By cell, the most that a hidden one is taken to be, where that is less than everybody's bound. */
  readonly most?: readonly number[];
  /** Cells of which the sum is known to be at least so much (the gross change of a restatement). */
  readonly atLeast?: readonly { readonly cells: readonly number[]; readonly least: number }[];
}

/** Who attacks: whether the status is believed (A1) or ignored (A0), and what the attacker contributed itself (A1-own). */
export interface Attacker {
  readonly name: string;
  readonly knowsStatus: boolean;
  /** By cell, the cases the attacker knows to be in it. */
  readonly own?: readonly number[];
}

/** The bounds an attacker can put on a masked cell before looking at any sum (specification 2.5, A0, A1 and A1-own). */
export function boundsSeen(view: ReleaseView, attacker: Attacker, cell: number): readonly [number, number] {
  const own = attacker.own?.[cell] ?? 0;
  const status = view.status[cell];
  const most = view.most?.[cell] ?? view.upperBound;
  if (!attacker.knowsStatus || status === 'notStated') return [own, most];
  if (status === 'small') return [own, view.k - 1];
  return [Math.max(own, view.magnitude?.[cell] ? 0 : (view.least?.[cell] ?? view.k)), most];
}
