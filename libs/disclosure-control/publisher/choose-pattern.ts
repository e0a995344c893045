import { publicAttacker } from '../attack/demand.js';
import { possibleWorlds } from '../attack/possible-worlds.js';
import { viewOf } from '../attack/view-of.js';
import { countDemands, countsAlone, hidesWhatItMasks, passesCounts, passesHiddenData } from '../gates/count-gate.js';
import type { Solver } from '../solver/solver.js';
import type { Pattern, ProtectionProblem } from '../tables/protection-problem.js';
import { attempts } from './attempts.js';
import { publicInputs } from './public-inputs.js';
import type { Stage } from './stages.js';

/** Worlds looked at for one value of one cell before it counts as not reproducible (specification 2.7 G2). */
const WITNESSES = 6;

interface Attempt {
  readonly pattern: Pattern;
  /** Whether the masks must hide something each; dropped only when no attempt manages it. */
  readonly strict: boolean;
  /** Whether it was refused for counts, which a re-run on another world shows again, or for data no world holds. */
  readonly refusedFor: 'counts' | 'hiddenData';
}

/**
 * The value-blind choice: the first attempt that passes the gates G1, G1o, G1m, and, where an earlier one was refused,
 * G2: for every small primary and every value there is a world on which the same attempts would be refused again.
 * Null where none passes. (Specification 2.6 C2, 2.7.)
 */
export function choosePattern(problem: ProtectionProblem, stages: readonly Stage[], solver: Solver): Pattern | null {
  const tried: Pattern[] = [];
  const refused: Attempt[] = [];
  for (const strict of [true, false]) {
    for (const pattern of strict ? attempts(publicInputs(problem), stages, solver) : tried) {
      if (strict) tried.push(pattern);
      if (!passesOnCounts(problem, pattern, strict, solver)) refused.push({ pattern, strict, refusedFor: 'counts' });
      else if (!passesHiddenData(problem, pattern, solver)) refused.push({ pattern, strict, refusedFor: 'hiddenData' });
      else if (isReproducible(problem, pattern, refused, solver)) return pattern;
    }
  }
  return null;
}

function passesOnCounts(problem: ProtectionProblem, pattern: Pattern, strict: boolean, solver: Solver): boolean {
  return passesCounts(problem, pattern, solver) && (!strict || hidesWhatItMasks(problem, pattern, solver));
}

/**
 * Gate G2 on one release. An attempt refused for counts must be refused again on the witness; one refused for hidden
 * data is taken as refused, since what refused it is no part of any world.
 */
function isReproducible(problem: ProtectionProblem, pattern: Pattern, refused: readonly Attempt[], solver: Solver): boolean {
  const again = refused.filter((attempt) => attempt.refusedFor === 'counts');
  if (again.length === 0) return true;
  const alone = countsAlone(problem);
  const worlds = possibleWorlds(viewOf(alone, pattern), publicAttacker(alone), solver, [{ counts: problem.counts, amounts: [] }]);
  const reproduces = (counts: readonly number[]) => {
    const elsewhere = { ...alone, counts };
    return again.every((attempt) => !passesOnCounts(elsewhere, attempt.pattern, attempt.strict, solver));
  };
  try {
    return countDemands(problem).every(({ cell, needs }) => {
      if (needs.kind !== 'value') return true;
      for (let seed = 0; seed <= WITNESSES; seed++) {
        const world = seed === 0 ? worlds.witness(cell, needs.value) : worlds.anotherWitness(cell, needs.value, seed);
        if (world !== null && reproduces(world.counts)) return true;
      }
      return false;
    });
  } finally {
    worlds.close();
  }
}
