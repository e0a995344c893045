import { firstUnmet, type Demand } from '../attack/demand.js';
import type { Solver } from '../solver/solver.js';
import { isOpenToMasking, type Pattern, type ProtectionProblem } from '../tables/protection-problem.js';
import type { Cut } from './capacity-model.js';
import type { FurtherDemands } from './least-cost-pattern.js';

/**
 * The exact attackers as a source of cuts: where a pattern fails a demand, it is widened as long as it still fails;
 * since hiding more never tells more, every pattern that meets the demand must hide a cell outside the widest one.
 * Needs no duals, so it holds for whole numbers, parity, agencies and joint measures alike.
 */
export function exactDemands(problem: ProtectionProblem, demands: readonly Demand[], solver: Solver): FurtherDemands {
  const cut = (pattern: Pattern): Cut | null => {
    const unmet = firstUnmet(problem, pattern, demands, solver);
    if (unmet === null) return null;
    const widest = [...pattern];
    const candidates = problem.costs
      .flatMap((cost, cell) => (isOpenToMasking(problem, cell) && !pattern[cell] ? [{ cell, cost }] : []))
      .sort((a, b) => b.cost - a.cost || a.cell - b.cell);
    for (const { cell } of candidates) {
      widest[cell] = true;
      if (firstUnmet(problem, widest, [unmet], solver) === null) widest[cell] = false;
    }
    const cells = candidates.map(({ cell }) => cell).filter((cell) => !widest[cell]);
    return { cells, weights: cells.map(() => 1), atLeast: 1 };
  };
  return { meets: (pattern) => firstUnmet(problem, pattern, demands, solver) === null, cut };
}
