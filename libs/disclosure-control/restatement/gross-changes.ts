/** A record of a unit and the cells it counts in. */
export interface CountedRecord {
  readonly record: string;
  readonly cells: readonly number[];
}

/**
 * In how many records two versions differ, over a set of cells taken together: a record counts where it is in the set
 * in one version and not in the other. The gross number and not the net one, since what comes and what goes may cancel
 * out (specification 2.1 R5).
 */
export function grossChange(before: readonly CountedRecord[], after: readonly CountedRecord[], cells: readonly number[]): number {
  const inside = (records: readonly CountedRecord[]) =>
    new Set(records.filter((each) => each.cells.some((cell) => cells.includes(cell))).map((each) => each.record));
  const [was, is] = [inside(before), inside(after)];
  return [...was].filter((record) => !is.has(record)).length + [...is].filter((record) => !was.has(record)).length;
}

/** The counts that records add up to. */
export function countsOf(records: readonly CountedRecord[], size: number): readonly number[] {
  const counts = new Array<number>(size).fill(0);
  for (const { cells } of records) for (const cell of cells) counts[cell]! += 1;
  return counts;
}
