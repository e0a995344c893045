import type { LinkedTables } from '../tables/linked-tables.js';
import { isAlwaysMasked, isAlwaysShown, isOpenToMasking, isSmall, type ProtectionProblem } from '../tables/protection-problem.js';

/**
 * Everything the value-blind publisher may look at when it chooses secondary masks: the set of primary cells with
 * their status, and what is public before the release. No figure of the release is among it (specification 2.6 C2).
 */
export interface PublicInputs {
  readonly tables: LinkedTables;
  readonly k: number;
  readonly upperBound: number;
  readonly costs: readonly number[];
  readonly estimates: readonly number[];
  /** By cell: `small` or `withheld` for what is masked in any case, null for the rest. */
  readonly masked: readonly ('small' | 'withheld' | null)[];
  /** By cell: whether it must keep the full range. */
  readonly protect: readonly boolean[];
  /** By cell: how far a flagged cell that is not small must be able to move either way; 0 for all others. */
  readonly width: readonly number[];
  /** By cell: whether a secondary mask may be put on it. A figure above the public bound is shown in every world of the release. */
  readonly open: readonly boolean[];
}

/** The public side of a problem. */
export function publicInputs(problem: ProtectionProblem): PublicInputs {
  const masked = problem.counts.map((_, cell) => {
    const inAnyCase = isAlwaysMasked(problem, cell) || (problem.primary[cell]! && !isAlwaysShown(problem, cell));
    if (!inAnyCase) return null;
    if (problem.notStated?.[cell]) return 'withheld' as const;
    return isSmall(problem, cell) ? ('small' as const) : ('withheld' as const);
  });
  return {
    tables: problem.tables,
    k: problem.k,
    upperBound: problem.upperBound,
    costs: problem.costs,
    estimates: problem.estimates,
    masked,
    protect: masked.map((status, cell) => status === 'small' && problem.primary[cell]!),
    width: problem.estimates.map((estimate, cell) => (problem.flagged?.[cell] ? Math.max(2, Math.ceil(0.2 * estimate)) : 0)),
    open: problem.state.map((_, cell) => isOpenToMasking(problem, cell)),
  };
}
