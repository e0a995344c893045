import { demandsOf, firstUnmet } from '../attack/demand.js';
import type { Solver } from '../solver/solver.js';
import type { Pattern, ProtectionProblem } from '../tables/protection-problem.js';

/** Gate G1o: every agency that put something into a hidden cell attacks the counts with what it knows itself. */
export function passesOwnKnowledge(problem: ProtectionProblem, pattern: Pattern, solver: Solver): boolean {
  const involved = [...problem.agencies].filter(([, own]) => own.some((cases, cell) => cases > 0 && pattern[cell]));
  const alone = { ...problem, measures: [], covers: [], amountCovers: [], agencies: new Map(involved) };
  return firstUnmet(alone, pattern, demandsOf(alone), solver) === null;
}

/** Gate G1m: all published measures together, and what cells hidden for concentration must keep (rules S2, S3). */
export function passesJointMeasures(problem: ProtectionProblem, pattern: Pattern, solver: Solver): boolean {
  const public_ = { ...problem, agencies: new Map<string, readonly number[]>() };
  return firstUnmet(public_, pattern, demandsOf(public_), solver) === null;
}
