import { isAlwaysMasked, isOpenToMasking, isSmall, primariesOnly, type ProtectionProblem } from '../tables/protection-problem.js';
import type { CapacityModel, Protected } from './capacity-model.js';

/**
 * Capacities from the true figures: the classical problem of least-cost suppression. What it chooses depends on hidden
 * values and tells them to whoever runs it again (pub-7), so that it serves as a benchmark and for requirements other
 * than the full range, never for a release (specification 2.6 C4).
 */
export function trueValueModel(problem: ProtectionProblem): CapacityModel {
  const knowsStatus = problem.attacker === 'A1';
  const bounds = problem.counts.map((_, cell) => {
    if (knowsStatus && isSmall(problem, cell)) return [0, problem.k - 1] as const;
    return [knowsStatus && !problem.magnitude[cell] ? problem.k : 0, problem.upperBound] as const;
  });
  return {
    tables: problem.tables,
    downCapacity: problem.counts.map((count, cell) => Math.max(0, count - bounds[cell]![0])),
    upCapacity: problem.counts.map((count, cell) => Math.max(0, bounds[cell]![1] - count)),
    costs: problem.costs.map((cost, cell) => (isAlwaysMasked(problem, cell) ? 0 : cost + 1e-6)),
    alwaysMasked: primariesOnly(problem),
    open: problem.counts.map((_, cell) => isOpenToMasking(problem, cell)),
    protect: problem.primary.flatMap((primary, cell) => (primary ? protectedMoves(problem, cell) : [])),
  };
}

function protectedMoves(problem: ProtectionProblem, cell: number): readonly Protected[] {
  const count = problem.counts[cell]!;
  if (problem.requirement === 'levels') {
    const [down, up] = problem.levels[cell]!;
    return [{ cell, down, up }];
  }
  if (problem.requirement !== 'fullRange' || !isSmall(problem, cell)) return [];
  return [{ cell, down: count, up: problem.k - 1 - count }];
}
