import type { LinkedTables } from './linked-tables.js';

/** Relations lead from a cell back to itself, so that it would be its own part. */
export class CircularRelations extends Error {
  override readonly name = 'CircularRelations';
  constructor(readonly cell: number) {
    super('a cell is, through other relations, a part of itself');
  }
}

/**
 * Public guesses of all figures: what is given stays, a total without one has the sum of its parts (in its first
 * relation), a cell without parts 2k (case file conventions; specification 2.6 C2).
 *
 * @throws CircularRelations
 */
export function completedEstimates(tables: LinkedTables, given: readonly (number | undefined)[], k: number): readonly number[] {
  const partsOf = new Map<number, readonly number[]>();
  for (const { total, parts } of tables.relations) if (!partsOf.has(total)) partsOf.set(total, parts);
  const done = new Map<number, number>();
  const open = new Set<number>();
  const estimate = (cell: number): number => {
    const ready = done.get(cell);
    if (ready !== undefined) return ready;
    if (open.has(cell)) throw new CircularRelations(cell);
    open.add(cell);
    const parts = partsOf.get(cell);
    const summed = parts ? parts.reduce((sum, part) => sum + estimate(part), 0) : 2 * k;
    done.set(cell, given[cell] ?? summed);
    return given[cell] ?? summed;
  };
  return tables.ids.map((_, cell) => estimate(cell));
}
