import { readFileSync } from 'node:fs';
import { publisher } from '../release/decide-release.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { realPublisher } from './decider.js';
import { suiteRow, type Shape } from './exhaustive-suite.js';
import { judgedBox } from './judged-box.js';
import { judgedYear } from './judged-year.js';
import { LEAKING } from './leaking-publishers.js';
import { lostValues } from './lost-values.js';
import { smallPlan, type SmallYears } from './small-years.js';

interface FormerWorlds {
  readonly worlds: readonly { readonly leaves: readonly (readonly number[])[]; readonly told: number }[];
}
const former = JSON.parse(readFileSync(new URL('../test-data/former-decisions.json', import.meta.url), 'utf8')) as {
  readonly year: FormerWorlds;
  readonly quarter: FormerWorlds;
};
/** Years that are quick to enumerate; `exhaustive.long.spec.ts` takes more of each, and `npm run disclosure:exhaustive` all shapes. */
const SHORT: readonly (Shape & { readonly years: number })[] = [
  { k: 2, classes: 3, agencies: false, readByAgency: false, kind: 'alike', years: 5 },
  { k: 2, classes: 3, agencies: false, readByAgency: false, kind: 'totals', years: 1 },
  { k: 3, classes: 3, agencies: false, readByAgency: false, kind: 'lopsided', years: 2 },
  { k: 5, classes: 3, agencies: false, readByAgency: false, kind: 'alike', years: 3 },
  { k: 2, classes: 4, agencies: false, readByAgency: false, kind: 'joined', years: 2 },
  { k: 3, classes: 3, agencies: true, readByAgency: false, kind: 'alike', years: 1 },
  { k: 2, classes: 3, agencies: true, readByAgency: true, kind: 'alike', years: 3 },
];
const quiet = () => undefined;
const linesOf = (lines: readonly (readonly number[])[]) => lines.map((line) => ({ line, own: line.map(() => 0) }));

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

describe('the judge of small years', () => {
  it.each([
    ['that accepted witnesses on which it would have decided otherwise', former.year, 2],
    ['that dropped a table after a look at its figures', former.quarter, 5],
  ])('finds out the former publisher %s', (_, { worlds }, k) => {
    const released = worlds.map(({ leaves, told }) => ({ counts: leaves.flat(), told: String(told) }));
    expect(lostValues(released, k)).toContainEqual(expect.objectContaining({ values: [expect.any(Number)] }));
  });

  it.each(LEAKING)(
    'finds out $name',
    ({ decider, quarters }) => {
      const years: SmallYears = { classes: 2, agencies: false, most: 9, plan: smallPlan(2, 2, 4) };
      const found = judgedYear(decider(publisher(solver)), years, linesOf(quarters), 1000);
      expect(found?.lost).not.toEqual([]);
      const most = Math.max(...quarters.flat());
      expect(judgedYear(realPublisher(publisher(solver)), { ...years, most }, linesOf(quarters), 2_000_000)?.lost).toEqual([]);
    },
    60_000,
  );
});

describe('the judge who reads as an agency', () => {
  it('finds out a publisher that looks at no agency', () => {
    const years: SmallYears = { classes: 3, agencies: true, readByAgency: true, most: 6, plan: smallPlan(3, 5, 4) };
    const quarters = [
      [1, 15, 5],
      [20, 20, 20],
      [20, 20, 20],
      [20, 20, 20],
    ];
    const truth = quarters.map((line, at) => ({ line, own: at === 0 ? [0, 15, 0] : [0, 0, 0] }));
    const real = realPublisher(publisher(solver));
    const looksAtNone: typeof real = (year, history) => real({ ...year, agencies: new Map(), beside: 0 }, history);
    expect(judgedYear(looksAtNone, years, truth, 4000)?.lost).not.toEqual([]);
    expect(judgedYear(real, years, truth, 4000)?.lost).toEqual([]);
  }, 60_000);

  it('finds out a publisher that has a limit for all agencies together', () => {
    const years: SmallYears = { classes: 3, agencies: true, readByAgency: true, most: 6, plan: smallPlan(3, 5, 4) };
    const quarters = [
      [0, 15, 20],
      [20, 20, 20],
      [20, 20, 20],
      [20, 20, 20],
    ];
    const truth = quarters.map((line, at) => ({ line, own: at === 0 ? [0, 15, 0] : [0, 0, 0] }));
    const real = realPublisher(publisher(solver));
    const mostAgencies = (most: number): typeof real => {
      const outcome = { kind: 'skipped' } as const;
      return (year, history) => (history.length === 0 && year.agencies.size > most ? { outcome, told: 'skipped' } : real(year, history));
    };
    expect(judgedYear(mostAgencies(2), years, truth, 4000)?.lost).not.toEqual([]);
    expect(judgedYear(real, years, truth, 4000)?.lost).toEqual([]);
  }, 60_000);
});

describe('small years of which every world that agrees is published', () => {
  it('leave every value in the year in which all hidden cells came out exact', () => {
    const years: SmallYears = { classes: 3, agencies: false, most: 6, plan: smallPlan(3, 2, 1) };
    const found = judgedYear(
      realPublisher(publisher(solver)),
      years,
      linesOf([
        [3, 3, 3],
        [4, 2, 1],
        [2, 1, 1],
        [4, 1, 1],
      ]),
      5000,
    );
    expect(found?.lost).toEqual([]);
  }, 60_000);

  it('leave every value in the quarter of which a dropped table told that it was 4, 4, 4', () => {
    const years: SmallYears = { classes: 3, agencies: false, most: 13, plan: smallPlan(3, 5, 4 / 3) };
    const found = judgedYear(
      realPublisher(publisher(solver)),
      years,
      linesOf([
        [4, 4, 4],
        [9, 9, 9],
        [9, 9, 9],
        [9, 9, 9],
      ]),
      5000,
    );
    expect(found?.lost).toEqual([]);
  }, 60_000);

  it('leave every value in every history of a box', () => {
    const box = judgedBox(realPublisher(publisher(solver)), { classes: 2, agencies: false, most: 3, plan: smallPlan(2, 2, 4) });
    expect(box).toMatchObject({ worlds: 10_000, lost: [] });
    expect(box.cut).toBeLessThan(box.groups / 2);
  }, 60_000);

  it.each(SHORT)(
    'leave every value of every cell that may be small (k = $k, $classes classes, agencies $agencies, read by one $readByAgency, planned $kind)',
    ({ years, ...shape }) => {
      const row = suiteRow(realPublisher(publisher(solver)), shape, years, 11, quiet);
      expect(row).toMatchObject({ leaking: 0, years });
    },
    120_000,
  );
});
