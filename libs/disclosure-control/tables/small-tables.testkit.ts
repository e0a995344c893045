import { completedEstimates } from './estimates.js';
import type { Relation } from './linked-tables.js';
import type { ProtectionProblem } from './protection-problem.js';

/** A repeatable source of whole numbers below a limit. */
export function dice(seed: number): (limit: number) => number {
  let state = seed * 2654435761 + 1;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 4294967296) * limit);
  };
}

/** A problem from counts of all cells and relations by index, with defaults that a test overrides. */
export function smallProblem(
  counts: readonly number[],
  relations: readonly Relation[],
  overrides: Partial<ProtectionProblem> = {},
): ProtectionProblem {
  const k = overrides.k ?? 5;
  const tables = { ids: counts.map((_, cell) => `c${cell}`), relations };
  const state = overrides.state ?? counts.map(() => 'open' as const);
  return {
    tables,
    counts,
    magnitude: counts.map(() => false),
    state,
    primary: counts.map((count, cell) => count < k && state[cell] !== 'structuralZero' && state[cell] !== 'frozenPublished'),
    costs: counts.map((_, cell) => (relations.some(({ total }) => total === cell) ? 4 : 1)),
    estimates: completedEstimates(tables, [], k),
    levels: counts.map(() => [0, 0] as const),
    k,
    upperBound: Math.max(...counts),
    attacker: 'A1',
    requirement: 'fullRange',
    agencies: new Map(),
    measures: [],
    measuresShown: false,
    ...overrides,
  };
}

/** A table of rows and columns with both margins and the grand total: inner cells first, row by row. */
export function twoWay(inner: readonly (readonly number[])[]): { counts: readonly number[]; relations: readonly Relation[] } {
  const [rows, columns] = [inner.length, inner[0]!.length];
  const row = (at: number) => rows * columns + at;
  const column = (at: number) => rows * columns + rows + at;
  const grand = rows * columns + rows + columns;
  const all = (size: number) => Array.from({ length: size }, (_, index) => index);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    counts: [...inner.flat(), ...inner.map(sum), ...all(columns).map((at) => sum(inner.map((line) => line[at]!))), sum(inner.flat())],
    relations: [
      ...all(rows).map((at) => ({ total: row(at), parts: all(columns).map((each) => at * columns + each) })),
      ...all(columns).map((at) => ({ total: column(at), parts: all(rows).map((each) => each * columns + at) })),
      { total: grand, parts: all(rows).map(row) },
      { total: grand, parts: all(columns).map(column) },
    ],
  };
}
