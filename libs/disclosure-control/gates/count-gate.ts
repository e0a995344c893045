import { demandsOf, firstUnmet, publicAttacker, type Demand } from '../attack/demand.js';
import { possibleWorlds } from '../attack/possible-worlds.js';
import { viewOf } from '../attack/view-of.js';
import type { Solver } from '../solver/solver.js';
import { isAlwaysMasked, type Pattern, type ProtectionProblem } from '../tables/protection-problem.js';

/** The problem as the counts alone tell it: no measures, no agencies. What a witness world can be re-run on. */
export function countsAlone(problem: ProtectionProblem): ProtectionProblem {
  return { ...problem, measures: [], agencies: new Map(), covers: [], amountCovers: [] };
}

/**
 * Gate G1: every small primary keeps every value, proven by checked worlds. Its answer is a function of the released
 * figures and the statuses: all worlds that share them get the same one.
 */
export function passesCounts(problem: ProtectionProblem, pattern: Pattern, solver: Solver): boolean {
  const alone = countsAlone(problem);
  return firstUnmet(alone, pattern, demandsOf(alone), solver) === null;
}

/** Gates G1o and G1m: the same for every agency with its own knowledge, and with all measures together. */
export function passesHiddenData(problem: ProtectionProblem, pattern: Pattern, solver: Solver): boolean {
  const covers = [...(problem.covers ?? []), ...(problem.amountCovers ?? [])];
  if (problem.measures.length + problem.agencies.size + covers.length === 0) return true;
  return firstUnmet(problem, pattern, demandsOf(problem), solver) === null;
}

/**
 * Whether no secondary mask is wasted on a cell that can be worked out exactly. Such a cell is not in danger, but a
 * mask that hides nothing misleads. A function of the release, like G1.
 */
export function hidesWhatItMasks(problem: ProtectionProblem, pattern: Pattern, solver: Solver): boolean {
  const alone = countsAlone(problem);
  const worlds = possibleWorlds(viewOf(alone, pattern), publicAttacker(alone), solver, [{ counts: problem.counts, amounts: [] }]);
  try {
    return problem.counts.every((_, cell) => {
      if (!pattern[cell] || problem.primary[cell] || isAlwaysMasked(problem, cell)) return true;
      const range = worlds.range(cell);
      return range !== null && range[1] > range[0];
    });
  } finally {
    worlds.close();
  }
}

/** The demands of the public attacker on counts, for those who look for witnesses of their own. */
export function countDemands(problem: ProtectionProblem): readonly Demand[] {
  return demandsOf(countsAlone(problem));
}
