import { demandsOf } from '../attack/demand.js';
import type { Solver } from '../solver/solver.js';
import type { Pattern, ProtectionProblem } from '../tables/protection-problem.js';
import { greedyCover } from './greedy-cover.js';
import { leastCostPattern } from './least-cost-pattern.js';
import { trueValueModel } from './true-value-model.js';
import { exactDemands } from './exact-demands.js';

/** The cheapest pattern that meets every demand of the problem; a benchmark (specification 2.6 C4), never a release. */
export function optimalPattern(problem: ProtectionProblem, solver: Solver): Pattern | null {
  return leastCostPattern(trueValueModel(problem), solver, exactDemands(problem, demandsOf(problem), solver));
}

/** A cheap pattern that meets every demand of the problem, audited at every step (specification 4.3). */
export function auditedGreedyPattern(problem: ProtectionProblem, solver: Solver): Pattern | null {
  return greedyCover(trueValueModel(problem), solver, exactDemands(problem, demandsOf(problem), solver));
}
