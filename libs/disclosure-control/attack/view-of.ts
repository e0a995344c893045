import {
  isAlwaysMasked,
  isAlwaysShown,
  isSmall,
  type Measure,
  type Pattern,
  type ProtectionProblem,
} from '../tables/protection-problem.js';
import type { CellStatus, MeasureView, ReleaseView } from './release-view.js';

/** What a reader of this pattern gets to see: the step from the true figures to a release. */
export function viewOf(problem: ProtectionProblem, pattern: Pattern): ReleaseView {
  const status = problem.counts.map((_, cell): CellStatus => {
    if (isAlwaysShown(problem, cell)) return 'shown';
    if (!pattern[cell] && !isAlwaysMasked(problem, cell)) return 'shown';
    return isSmall(problem, cell) ? 'small' : 'withheld';
  });
  return {
    tables: problem.tables,
    status,
    figures: problem.counts.map((count, cell) => (status[cell] === 'shown' ? count : 0)),
    k: problem.k,
    upperBound: problem.upperBound,
    magnitude: problem.magnitude,
    measures: problem.measures.map((measure) => measureView(problem, measure, status)),
  };
}

function measureView(problem: ProtectionProblem, measure: Measure, status: readonly CellStatus[]): MeasureView {
  const known = measure.amounts.map((amount, cell): readonly [number, number] | null => {
    if (problem.state[cell] === 'structuralZero') return [0, 0];
    const hidden = status[cell] !== 'shown' && (!problem.measuresShown || problem.state[cell] === 'neverPublished');
    if (hidden || amount === null) return null;
    return measure.base === 0 ? [amount, amount] : aroundRounded(amount, measure.base);
  });
  return { name: measure.name, perCase: measure.perCase, known };
}

/** Published amounts are rounded half up to the base, which leaves half the base on either side (specification 2.9). */
function aroundRounded(amount: number, base: number): readonly [number, number] {
  const published = roundedToBase(amount, base);
  return [Math.max(0, published - base / 2), published + base / 2];
}

/** Rounds half up to a multiple of the base. */
export function roundedToBase(amount: number, base: number): number {
  return Math.floor(amount / base + 0.5) * base;
}
