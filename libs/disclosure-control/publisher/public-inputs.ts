import type { Protected } from '../suppression/capacity-model.js';
import type { LinkedTables } from '../tables/linked-tables.js';
import { isAlwaysMasked, isAlwaysShown, isOpenToMasking, isSmall, type ProtectionProblem } from '../tables/protection-problem.js';

/**
 * Everything the value-blind publisher may look at when it chooses secondary masks: the set of primary cells with
 * their status, and what is public before the release. No figure of the release is among it (specification 8.2 D1).
 */
export interface PublicInputs {
  readonly tables: LinkedTables;
  readonly k: number;
  readonly upperBound: number;
  readonly costs: readonly number[];
  readonly estimates: readonly number[];
  /** By cell: how it is masked in any case; null for the rest. */
  readonly masked: readonly ('small' | 'concentrated' | 'withheld' | 'unknown' | null)[];
  /** By cell: whether an agency may know nearly all of it, so that it gives way to nobody. */
  readonly stiff: readonly boolean[];
  readonly protect: readonly Protected[];
  /** By cell: whether a secondary mask may be put on it. A figure above the public bound is shown in every world of the release. */
  readonly open: readonly boolean[];
}

/** The public side of a problem. */
export function publicInputs(problem: ProtectionProblem): PublicInputs {
  const { k, counts } = problem;
  const primary = (cell: number) => problem.primary[cell]! && !isAlwaysShown(problem, cell);
  return {
    tables: problem.tables,
    k,
    upperBound: problem.upperBound,
    costs: problem.costs,
    estimates: problem.estimates,
    masked: counts.map((_, cell) => {
      if (!isAlwaysMasked(problem, cell) && !primary(cell)) return null;
      return isSmall(problem, cell) ? 'small' : 'withheld';
    }),
    stiff: counts.map((count, cell) => [...problem.agencies.values()].some((own) => count - own[cell]! < k - 1)),
    protect: counts.flatMap((_, cell) => {
      if (!primary(cell)) return [];
      return [
        isSmall(problem, cell) ? { cell, down: k - 1, up: k - 1, ownCapacity: k - 1 } : { cell, down: 0, up: 2 * k, ownCapacity: 2 * k },
      ];
    }),
    open: problem.state.map((_, cell) => isOpenToMasking(problem, cell)),
  };
}
