import { generatedFigures } from '../adversary/run-suite.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Answer, Solver } from '../solver/solver.js';
import { publisher } from './decide-release.js';
import { releaseYear } from './release-year.js';

const year = generatedFigures(250, 16);

let honest: Solver;
beforeAll(async () => {
  honest = await highsSolver();
});

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
    ['answers nothing', () => answering((answer) => ({ ...answer, values: new Float64Array(0), rowDuals: new Float64Array(0) }))],
    ['answers with prices that are no numbers', () => answering((answer) => ({ ...answer, rowDuals: new Float64Array(9).fill(NaN) }))],
  ])(
    'shows nothing more than without it and does not fail: it %s',
    (_, solver) => {
      const shown = releaseYear(publisher(honest), year).map(({ outcome }) => outcome);
      releaseYear(publisher(solver()), year).forEach(({ outcome, artefact }, at) => {
        if (outcome.kind === 'published') expect(outcome).toEqual(shown[at]);
        else expect(artefact).toMatchObject({ verdict: 'skipped', cells: [] });
      });
    },
    60_000,
  );
});
