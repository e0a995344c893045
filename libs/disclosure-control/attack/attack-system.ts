import type { LinearProblem, LinearRow } from '../solver/solver.js';
import { boundsSeen, type Attacker, type ReleaseView } from './release-view.js';

/** An attacker's equations: which column stands for which cell (and which measure of it). */
export interface AttackSystem {
  readonly problem: LinearProblem;
  /** Column of a masked cell's count, by cell index; undefined where the count is shown. */
  readonly countColumn: readonly (number | undefined)[];
  /** By measure, the column of the cell's amount, by cell index; undefined where it is known exactly. */
  readonly amountColumn: readonly (readonly (number | undefined)[])[];
}

/**
 * The equations that hold between what is hidden, as an attacker can write them down from a release: one column for
 * each masked count, and with measures one for each amount not known exactly; one row for each relation that touches
 * a column (specification 2.5, A1-joint for the measures).
 */
export function attackSystem(view: ReleaseView, attacker: Attacker): AttackSystem {
  const lower: number[] = [];
  const upper: number[] = [];
  const whole: boolean[] = [];
  const column = (from: number, to: number, integral: boolean) => {
    lower.push(from);
    upper.push(to);
    whole.push(integral);
    return lower.length - 1;
  };
  const countColumn = view.status.map((status, cell) =>
    status === 'shown' ? undefined : column(...boundsSeen(view, attacker, cell), true),
  );
  const rows = relationRows(view, countColumn, (cell) => view.figures[cell]!);
  for (const { cells, least } of view.atLeast ?? []) {
    const hidden = cells.flatMap((cell) => countColumn[cell] ?? []);
    const shown = cells.reduce((sum, cell) => sum + (countColumn[cell] === undefined ? view.figures[cell]! : 0), 0);
    if (hidden.length > 0) rows.push({ columns: hidden, factors: hidden.map(() => 1), lower: least - shown, upper: Infinity });
  }
  const amountColumn = view.measures.map((measure) => {
    const columns = measure.known.map((known) =>
      known !== null && known[0] === known[1] ? undefined : column(known?.[0] ?? 0, known?.[1] ?? Infinity, false),
    );
    rows.push(...relationRows(view, columns, (cell) => measure.known[cell]![0]));
    countColumn.forEach((count, cell) => {
      if (count !== undefined) rows.push(...perCaseRows(measure, cell, count, columns[cell]));
    });
    return columns;
  });
  return { problem: { lower, upper, whole, rows }, countColumn, amountColumn };
}

function relationRows(view: ReleaseView, columns: readonly (number | undefined)[], constant: (cell: number) => number): LinearRow[] {
  return view.tables.relations.flatMap(({ total, parts }) => {
    const factors = new Map<number, number>();
    let shown = 0;
    const add = (cell: number, factor: number) => {
      const column = columns[cell];
      if (column === undefined) shown += factor * constant(cell);
      else factors.set(column, (factors.get(column) ?? 0) + factor);
    };
    add(total, 1);
    for (const part of parts) add(part, -1);
    if (factors.size === 0) return [];
    return [{ columns: [...factors.keys()], factors: [...factors.values()], lower: -shown, upper: -shown }];
  });
}

function perCaseRows(measure: ReleaseView['measures'][number], cell: number, count: number, amount: number | undefined): LinearRow[] {
  const [lo, hi] = measure.perCase;
  if (amount === undefined) {
    const known = measure.known[cell]![0];
    return [
      { columns: [count], factors: [lo], lower: -Infinity, upper: known },
      { columns: [count], factors: [hi], lower: known, upper: Infinity },
    ];
  }
  return [
    { columns: [amount, count], factors: [1, -lo], lower: 0, upper: Infinity },
    { columns: [amount, count], factors: [1, -hi], lower: -Infinity, upper: 0 },
  ];
}
