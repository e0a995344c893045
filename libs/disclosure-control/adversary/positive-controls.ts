import type { Attacker, ReleaseView } from '../attack/release-view.js';
import { upperBoundOf } from '../release/linked-part.js';
import type { YearFigures } from '../release/year-figures.js';
import type { Solver } from '../solver/solver.js';
import { scored, type Findings } from './attack-year.js';

/**
 * Publishers that are known to leak, attacked with the same means: if the suite finds nothing in them it is blind
 * (specification 2.10). Both show zeros and hide 1 to k-1; the second also hides at least two cells of every line.
 */
export function positiveControls(year: YearFigures, solver: Solver): readonly Findings[] {
  const small = year.counts.map((count) => count > 0 && count < year.plan.k);
  return [
    { ...attacked(year, small, solver), attacker: 'control: threshold only' },
    { ...attacked(year, twoPerLine(year, small), solver), attacker: 'control: two masks per line' },
  ];
}

function attacked(year: YearFigures, masked: readonly boolean[], solver: Solver): Findings {
  const { plan } = year;
  const { k } = plan;
  const tables = { ids: plan.cells.map(({ id }) => id), relations: plan.relations };
  const view: ReleaseView = {
    tables,
    status: masked.map((mask, cell) => (!mask ? 'shown' : year.counts[cell]! < k ? 'small' : 'withheld')),
    figures: year.counts.map((count, cell) => (masked[cell] ? 0 : count)),
    k,
    upperBound: upperBoundOf(plan),
    measures: [],
  };
  // Where zeros are shown, a mask itself says that there is at least one case.
  const attacker: Attacker = { name: 'A1', knowsStatus: true, own: masked.map((mask, cell) => (mask && year.counts[cell]! < k ? 1 : 0)) };
  return scored(
    year,
    view,
    attacker,
    solver,
    year.counts.map(() => 0),
  );
}

function twoPerLine(year: YearFigures, small: readonly boolean[]): readonly boolean[] {
  const masked = [...small];
  for (let changed = true; changed;) {
    changed = false;
    for (const { total, parts } of year.plan.relations) {
      const line = [...parts, total];
      if (line.filter((cell) => masked[cell]).length !== 1) continue;
      const smallest = line
        .filter((cell) => !masked[cell] && year.counts[cell]! > 0)
        .sort((a, b) => year.counts[a]! - year.counts[b]! || a - b)[0];
      if (smallest === undefined) continue;
      masked[smallest] = true;
      changed = true;
    }
  }
  return masked;
}
