import { smallPlan } from '../exhaustive/small-years.js';
import { tabulate } from '../records/tabulate.js';
import { publisher, type Publisher } from '../release/decide-release.js';
import { releaseYear } from '../release/release-year.js';
import { yearFigures } from '../release/year-figures.js';
import { highsSolver } from '../solver/highs-solver.js';
import { grossChange } from './gross-changes.js';
import { judgedRestatements, type RestatementDecider } from './every-restatement.testkit.js';
import { restateYear } from './restate-year.js';

const plan = smallPlan(3, 2, 2, 'totals');
/** Cases by class of the first quarter, and of each of the three after it. */
const YEARS = [
  [
    [1, 3, 3],
    [0, 4, 4],
  ],
  [
    [1, 2, 3],
    [0, 4, 4],
  ],
  [
    [2, 1, 4],
    [2, 0, 4],
  ],
] as const;

describe('every restatement of a small year', () => {
  let by: Publisher;
  let honest: RestatementDecider;
  beforeAll(async () => {
    by = publisher(await highsSolver());
    honest = (asked) => restateYear(by, asked);
  });

  /** As it might have been: gross changes of every cell are none or k and more, and hidden cells may differ as others do. */
  const byGrossChanges: RestatementDecider = ({ before, after, ...year }) => {
    const counted = (all: typeof before) =>
      all.map((record) => ({
        record: record.id,
        cells: tabulate(plan, [record]).flatMap(({ count }, cell) => (count > 0 ? [cell] : [])),
      }));
    const [old, fresh] = [counted(before), counted(after)];
    const changes = plan.cells.map((_, cell) => grossChange(old, fresh, [cell]));
    if (changes.some((change) => change > 0 && change < plan.k)) return { verdict: 'held', cause: 'gross changes' };
    const releases = releaseYear(by, yearFigures(plan, after, year.rules));
    return releases.some(({ artefact }) => artefact.verdict === 'skipped')
      ? { verdict: 'held', cause: 'skipped' }
      : { verdict: 'restated', releases };
  };

  it.each(YEARS)(
    'leaves every value below k in each version, whoever is told which cells differ: %j beside three of %j',
    (first, others) => {
      const found = judgedRestatements(by, plan, [first, others, others, others], honest)!;
      expect(found.lost).toEqual([]);
      expect(found.restated).toBeGreaterThan(0);
      expect(found.worlds).toBeGreaterThan(1000);
    },
  );

  it('finds out what gross changes alone would decide: two small versions that together hold k', () => {
    const [[first, others]] = YEARS;
    expect(judgedRestatements(by, plan, [first, others, others, others], byGrossChanges)!.lost).toContainEqual(
      expect.objectContaining({ values: [1] }),
    );
  });
});
