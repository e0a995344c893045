import { generatedFigures } from '../adversary/run-suite.js';
import { realPublisher } from '../exhaustive/decider.js';
import { judgedYear } from '../exhaustive/judged-year.js';
import { smallPlan, type SmallYears } from '../exhaustive/small-years.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { publisher, WORK_LIMITS, type WorkLimits } from './publisher.js';
import { releaseYear } from './release-year.js';

const quiet = () => undefined;
const TOO_MUCH = 'it takes more work than a release may';

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

describe('the work that a release may take', () => {
  it.each([150, 400])(
    'is four times what a year of %d requests takes',
    (requests) => {
      const limits = { everybody: WORK_LIMITS.everybody / 4, reader: WORK_LIMITS.reader / 4 };
      const releases = releaseYear(publisher(solver, quiet, limits), generatedFigures(requests, 3001));
      expect(releases.map(({ outcome }) => outcome.kind)).toEqual(Array(5).fill('published'));
    },
    60_000,
  );

  it.each<[string, WorkLimits]>([
    ['for what everybody reads', { ...WORK_LIMITS, everybody: 1_000 }],
    ['for what an agency reads', { ...WORK_LIMITS, reader: 1_000 }],
  ])(
    'leads to a skip where it is not enough %s, with the reason for who runs the program alone',
    (_, limits) => {
      const releases = releaseYear(publisher(solver, quiet, limits), generatedFigures(400, 3001));
      const year = releases.at(-1)!;
      expect(year).toMatchObject({ outcome: { kind: 'skipped' }, certificate: { witnesses: [], reason: TOO_MUCH } });
      expect(year.artefact).toMatchObject({ verdict: 'skipped', cells: [] });
      expect(JSON.stringify(year.artefact)).not.toContain(TOO_MUCH);
    },
    60_000,
  );

  it('is counted alike where the publisher remembers and where it does not', () => {
    const year = generatedFigures(250, 3003);
    const by = publisher(solver, quiet, { everybody: 50_000, reader: 5_000 });
    const first = releaseYear(by, year);
    expect(releaseYear(by, year)).toEqual(first);
    expect(first.map(({ certificate }) => certificate.reason)).toContain(TOO_MUCH);
    expect(first.map(({ outcome }) => outcome.kind)).toContain('published');
  }, 60_000);

  it.each([900, 1_300, 1_600])('leaves every value where it is not enough for some releases of a small year (%d)', (everybody) => {
    const years: SmallYears = { classes: 3, agencies: false, most: 6, plan: smallPlan(3, 2, 1) };
    const quarters = [
      [4, 4, 4],
      [5, 4, 3],
      [4, 4, 4],
      [2, 1, 0],
    ].map((line) => ({ line, own: line.map(() => 0) }));
    const found = judgedYear(realPublisher(publisher(solver, quiet, { ...WORK_LIMITS, everybody })), years, quarters, 3000);
    expect(found).toMatchObject({ quartersSkipped: 1, yearSkipped: true, lost: [] });
  });
});
