import { possibleWorlds } from '../attack/possible-worlds.js';
import type { StatisticalProgram, Tier, TierTable } from '../plan/program.js';
import { publicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { releaseView } from './certificate.js';
import { publisher } from './decide-release.js';
import { releaseYear } from './release-year.js';
import { yearFigures } from './year-figures.js';

const table = (name: string, span: TierTable['span'], by: readonly string[]): TierTable => ({
  name,
  span,
  by: by.map((classification) => ({ classification, level: 'class' })),
});
const tier: Tier = {
  name: 'one classification',
  from: 0,
  tables: [
    table('year', 'year', []),
    table('quarters', 'quarter', []),
    table('quarter x type', 'quarter', ['type']),
    table('year x type', 'year', ['type']),
  ],
};
const program: StatisticalProgram = {
  name: 'one classification',
  classifications: [{ name: 'type', classes: ['t0', 't1', 't2'].map((code) => ({ code, share: 1 / 3 })) }],
  magnitudes: [],
  tiers: [tier],
  leastPerCell: 0,
};
const plan = publicationPlan(program, tier, 240, 5);

/** Cases of one class in one quarter, all of one agency, or each of an agency of its own. */
const cases = (quarter: number, type: string, count: number, agency?: string): readonly StatRecord[] =>
  Array.from({ length: count }, (_, at) => {
    const id = `Q${quarter + 1} ${type} ${at}`;
    return { id, month: quarter * 3 + 1, classes: { type }, agencies: [agency ?? id], responders: [], magnitudes: {} };
  });
const otherQuarters = [1, 2, 3].flatMap((quarter) => ['t0', 't1', 't2'].flatMap((type) => cases(quarter, type, 15)));

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

describe('an agency that has nearly all cases of one class', () => {
  it.each([
    ['beside a cell that can hardly give way', [1, 15, 5]],
    ['beside a cell that cannot give way at all', [0, 15, 5]],
    ['beside a cell that has room', [1, 15, 20]],
  ])('can exclude no value of a small cell above its own cases, %s', (_, [first, second, third]) => {
    const records = [...cases(0, 't0', first!), ...cases(0, 't1', second!, 'X'), ...cases(0, 't2', third!), ...otherQuarters];
    const year = yearFigures(plan, records, { p: 25, fewest: 3 });
    const releases = releaseYear(publisher(solver), year);
    const history = releases.map(({ outcome }) => outcome);
    releases.forEach((_, release) => {
      const view = releaseView(year, history, release);
      for (const [name, own] of year.agencies) {
        const ofView = view?.tables.ids.map((id) => own[plan.cells.findIndex((cell) => cell.id === id)]!) ?? [];
        const small = view?.status.flatMap((status, cell) => (status === 'small' && ofView[cell]! < 5 ? [cell] : [])) ?? [];
        for (const cell of small) {
          const worlds = possibleWorlds(view!, { name, knowsStatus: true, own: ofView }, solver);
          const left = [0, 1, 2, 3, 4].filter((value) => value >= ofView[cell]! && worlds.witness(cell, value) !== null);
          expect([view!.tables.ids[cell], name, left[0], left.length]).toEqual([
            view!.tables.ids[cell],
            name,
            ofView[cell],
            5 - ofView[cell]!,
          ]);
          worlds.close();
        }
      }
    });
    if (third === 20) expect(releases[0]!.artefact.verdict).toBe('published');
  });
});
