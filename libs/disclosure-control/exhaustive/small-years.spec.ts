import type { StatRecord } from '../records/stat-record.js';
import { yearFigures } from '../release/year-figures.js';
import { together } from './added-worlds.js';
import { addedBy, figuresOf, smallPlan, type PlanKind, type QuarterWorld, type SmallYears } from './small-years.js';

/** The records of a world: one agency has its own cases, and every other case is of an agency of its own. */
function recordsOf(quarters: readonly QuarterWorld[]): readonly StatRecord[] {
  return quarters.flatMap(({ line, own }, quarter) =>
    line.flatMap((count, at) =>
      Array.from({ length: count }, (_, each) => {
        const id = `Q${quarter + 1} t${at} ${each}`;
        const classes = { type: `t${at}` };
        return { id, month: quarter * 3 + 1, classes, agencies: [each < own[at]! ? 'A' : id], responders: [], magnitudes: {} };
      }),
    ),
  );
}

describe('a world of a small year', () => {
  it.each<[PlanKind, number]>([
    ['alike', 3],
    ['lopsided', 3],
    ['joined', 4],
  ])('hands the publisher what its records would, every agency of one case among it (planned %s)', (kind, classes) => {
    const years: SmallYears = { plan: smallPlan(classes, 3, 1.5, kind), classes, agencies: true, most: 9 };
    const quarters = [
      { line: [4, 4, 1, 2], own: [4, 1, 0, 0] },
      { line: [5, 0, 2, 1], own: [0, 0, 2, 1] },
      { line: [6, 6, 0, 3], own: [0, 0, 0, 0] },
      { line: [1, 2, 9, 0], own: [0, 0, 9, 0] },
    ].map(({ line, own }) => ({ line: line.slice(0, classes), own: own.slice(0, classes) }));
    const world = figuresOf(years, quarters.map((each, quarter) => addedBy(years, quarter, each)).reduce(together));
    const records = yearFigures(years.plan, recordsOf(quarters), { p: 25, fewest: 3 });
    const readers = (year: typeof records) => [...new Set([...year.agencies.values()].map((own) => own.join(' ')))].sort();
    const { counts, status, floor, beside } = records;
    expect(world).toMatchObject({ counts, status, floor, beside });
    expect(readers(world)).toEqual(readers(records));
  });
});
