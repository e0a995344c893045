import type { LinearProblem } from './solver.js';

/**
 * How small (or large) a column can be at most, worked out from duals by arithmetic: by weak duality any duals give a bound
 * that holds, so that a solver that lies can make it loose and never wrong. Infinite where the duals prove nothing.
 */
export function provenBound(problem: LinearProblem, column: number, sense: 'minimize' | 'maximize', duals: ArrayLike<number>): number {
  const sign = sense === 'minimize' ? 1 : -1;
  const bounds = [1, -1].map((factor) => leastBy(problem, column, sign, (row) => duals[row]! * factor));
  return sign * Math.max(...bounds);
}

function leastBy(problem: LinearProblem, column: number, cost: number, dualOf: (row: number) => number): number {
  const left = new Array<number>(problem.lower.length).fill(0);
  left[column] = cost;
  let bound = 0;
  problem.rows.forEach((row, index) => {
    const dual = dualOf(index);
    if (!(Math.abs(dual) > DUST)) return;
    bound += dual * (dual > 0 ? row.lower : row.upper);
    row.columns.forEach((each, at) => (left[each]! -= dual * row.factors[at]!));
  });
  left.forEach((each, at) => {
    if (Math.abs(each) > DUST) bound += each * (each > 0 ? problem.lower[at]! : problem.upper[at]!);
  });
  return Number.isNaN(bound) ? -Infinity : bound;
}

const DUST = 1e-9;
