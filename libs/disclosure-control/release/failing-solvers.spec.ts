import { FINE, generatedFigures } from '../adversary/run-suite.js';
import { tierFor } from '../plan/program.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Answer, Solver } from '../solver/solver.js';
import { publisher } from './decide-release.js';
import { releaseYear } from './release-year.js';

/** A year that hides much, with the classes of the year in every table. */
const year = generatedFigures(250, 16, tierFor(FINE, 250), FINE);

let honest: Solver;
let shown: ReturnType<typeof releaseYear>;
beforeAll(async () => {
  honest = await highsSolver();
  shown = releaseYear(publisher(honest), year);
}, 60_000);

const answering = (change: (answer: Answer) => Answer): Solver => ({
  open: (problem) => {
    const session = honest.open(problem);
    return { ...session, solve: (sense) => change(session.solve(sense)) };
  },
});
const filledWith = (value: number) => () =>
  answering((answer) => (answer.status === 'optimal' ? { ...answer, values: answer.values.map(() => value) } : answer));
const broken = () => {
  throw new Error('broken');
};

describe('a year of releases, where the solver is broken', () => {
  it.each<[string, () => Solver]>([
    ['throws when it is to solve', () => answering(broken)],
    ['throws when it is given a problem', () => ({ open: broken })],
    ['throws when a bound is set', () => ({ open: (problem) => ({ ...honest.open(problem), setBounds: broken }) })],
    ['throws when a row is added', () => ({ open: (problem) => ({ ...honest.open(problem), addRow: broken }) })],
    ['answers that all is infinite', filledWith(Infinity)],
    ['answers what is no number', filledWith(NaN)],
    ['answers that nothing is possible', () => answering(() => ({ status: 'infeasible' }))],
    ['answers nothing', () => answering((answer) => ({ ...answer, values: new Float64Array(0), rowDuals: new Float64Array(0) }))],
    ['answers with prices that are no numbers', () => answering((answer) => ({ ...answer, rowDuals: new Float64Array(9).fill(NaN) }))],
  ])(
    'shows nothing more than without it and does not fail: it %s',
    (_, solver) => {
      expect(shown.some(({ artefact }) => artefact.cells.some(({ status }) => status === 'masked'))).toBe(true);
      releaseYear(publisher(solver()), year).forEach(({ outcome, artefact }, at) => {
        if (outcome.kind === 'published') expect(artefact).toEqual(shown[at]!.artefact);
        else expect(artefact).toMatchObject({ verdict: 'skipped', cells: [] });
      });
    },
    60_000,
  );
});
