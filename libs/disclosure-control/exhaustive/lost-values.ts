/** One world and everything that readers got of it, as one text. */
export interface ReleasedWorld {
  readonly counts: readonly number[];
  readonly told: string;
}

/** A cell of which readers can say more than that it is small. */
export interface LostValues {
  readonly cell: number;
  /** Values below k that are left. */
  readonly values: readonly number[];
  readonly told: string;
}

/**
 * The judge, which knows nothing of masks, audits and skips: worlds of which readers were told the same are one group, and in a
 * group every cell that some world of it holds small must take every value from 0 to k-1. (What is shown is never small.) For an
 * agency all worlds are to hold its own cases, and values begin with these.
 *
 * @param own by cell, the cases of the agency that reads
 */
export function lostValues(worlds: readonly ReleasedWorld[], k: number, own: readonly number[] = []): readonly LostValues[] {
  const groups = new Map<string, (readonly number[])[]>();
  for (const { told, counts } of worlds) {
    const group = groups.get(told);
    if (group === undefined) groups.set(told, [counts]);
    else group.push(counts);
  }
  return [...groups].flatMap(([told, group]) =>
    group[0]!.flatMap((_, cell): LostValues[] => {
      const values = [...new Set(group.map((counts) => counts[cell]!).filter((count) => count < k))].sort((a, b) => a - b);
      return values.length === 0 || values.length === k - (own[cell] ?? 0) ? [] : [{ cell, values, told }];
    }),
  );
}
