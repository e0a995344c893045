import { publisher } from '../release/decide-release.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { realPublisher } from './decider.js';
import { judgedYear } from './judged-year.js';
import { floorOf, smallPlan, type PlanKind } from './small-years.js';

interface OddYear {
  readonly name: string;
  readonly k: number;
  readonly kind: PlanKind;
  readonly lines: readonly (readonly number[])[];
  /** The cases of the unit that reads; none where everybody does. */
  readonly own: readonly (readonly number[])[];
}

const nothing = [0, 0, 0];
/** Years that the suite does not draw: it gives a unit cases in one quarter only. */
const ODD: readonly OddYear[] = [
  { name: 'a quarter had nothing', k: 2, kind: 'alike', lines: [[3, 2, 4], nothing, [3, 2, 4], [3, 2, 4]], own: [] },
  {
    name: 'a quarter was all of one type',
    k: 5,
    kind: 'alike',
    lines: [
      [11, 0, 0],
      [6, 5, 7],
      [6, 5, 7],
      [6, 5, 7],
    ],
    own: [],
  },
  {
    name: 'a quarter was all of one unit',
    k: 3,
    kind: 'lopsided',
    lines: [
      [4, 4, 1],
      [5, 4, 6],
      [5, 4, 6],
      [5, 4, 6],
    ],
    own: [[4, 4, 1], nothing, nothing, nothing],
  },
  {
    name: 'a unit had all of a type in each quarter',
    k: 5,
    kind: 'lopsided',
    lines: [
      [6, 5, 7],
      [6, 5, 7],
      [6, 5, 7],
      [6, 5, 7],
    ],
    own: [
      [6, 0, 0],
      [6, 0, 0],
      [6, 0, 0],
      [6, 0, 0],
    ],
  },
  {
    name: 'a unit had all of a type in one quarter and nearly all of another type in another',
    k: 2,
    kind: 'lopsided',
    lines: [
      [4, 4, 4],
      [5, 4, 6],
      [4, 4, 4],
      [5, 4, 6],
    ],
    own: [[4, 0, 0], nothing, [0, 3, 0], nothing],
  },
];

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

describe('a small year of which every world that agrees is published', () => {
  it.each(ODD)(
    'leaves every value where $name (k = $k)',
    ({ k, kind, lines, own }) => {
      const agencies = own.length > 0;
      const floor = floorOf(k, agencies);
      const plan = smallPlan(3, k, kind === 'alike' ? (3 * floor) / k : 2, kind);
      const years = { classes: 3, agencies, readByAgency: agencies, most: Math.max(floor, k + 1), plan };
      const truth = lines.map((line, at) => ({ line, own: own[at] ?? nothing }));
      const found = judgedYear(realPublisher(publisher(solver)), years, truth, 5000);
      expect(found).toMatchObject({ lost: [] });
      expect(found!.worlds).toBeGreaterThan(1);
    },
    60_000,
  );
});
