import { certifiedRelease, releaseYear } from '../release/release-year.js';
import { decideRelease, publisher } from '../release/decide-release.js';
import type { Outcome } from '../release/known-cell.js';
import { flawsOf, releaseView } from '../release/certificate.js';
import { tierFor } from '../plan/program.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { LinearProblem, Solver, SolverSession } from '../solver/solver.js';
import { positiveControls } from './positive-controls.js';
import { attackedYear, FINE, generatedFigures } from './run-suite.js';
import { expectNothingOfSecondYear } from './second-year.testkit.js';

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

describe('the adversary on generated years', () => {
  it.each([
    [30, 1],
    [50, 2],
    [100, 3],
    [250, 16],
  ])(
    'gets no hidden cell exact, no presence proven and no value excluded out of %i requests',
    (requests, seed) => {
      const attacked = attackedYear(requests, seed, solver);
      expect(attacked.findings.map(({ attacker, exact, present, narrowed }) => ({ attacker, exact, present, narrowed }))).toEqual(
        attacked.findings.map(({ attacker }) => ({ attacker, exact: 0, present: 0, narrowed: 0 })),
      );
      expect(attacked.share).toBeGreaterThan(0);
    },
    60_000,
  );

  it('gets nothing out of a year with all the small cells that finer tables have', () => {
    const attacked = attackedYear(150, 8, solver, FINE);
    expect(Math.max(...attacked.findings.map(({ small }) => small))).toBeGreaterThanOrEqual(4);
    expect(attacked.findings.map(({ exact, present, narrowed }) => exact + present + narrowed)).toEqual(attacked.findings.map(() => 0));
  }, 60_000);

  it('still leaves leadership its annual release in a year of few requests', () => {
    const year = generatedFigures(250, 7);
    const releases = releaseYear(publisher(solver), year);
    expect(releases.map(({ artefact }) => artefact.verdict)).toEqual(['published', 'published', 'published', 'published', 'published']);
  }, 60_000);

  it('finds what is known to leak: it is not blind', () => {
    const found = [1, 2, 3, 4].map((seed) => positiveControls(generatedFigures(250, seed, tierFor(FINE, 250), FINE), solver));
    const sum = (control: number, of: 'small' | 'exactSmall' | 'present') => found.reduce((total, each) => total + each[control]![of], 0);
    expect(sum(0, 'exactSmall') / sum(0, 'small')).toBeGreaterThanOrEqual(0.35);
    expect(sum(0, 'present')).toBe(sum(0, 'small'));
    expect(sum(1, 'exactSmall') / sum(1, 'small')).toBeGreaterThanOrEqual(0.05);
    expect(sum(1, 'present') / sum(1, 'small')).toBeGreaterThanOrEqual(0.9);
  }, 60_000);
});

describe('a year planned with what the year before published', () => {
  it('gives no attacker anything either', () => expectNothingOfSecondYear(100, 3, solver), 60_000);
});

describe('a year of releases', () => {
  it('comes out the same where hidden values of a quarter are changed inside a witness', () => {
    const year = generatedFigures(250, 16, tierFor(FINE, 250), FINE);
    const by = publisher(solver);
    const { outcome, witnesses } = decideRelease(by, year, []);
    expect(outcome.kind).toBe('published');
    expect(witnesses.length).toBeGreaterThan(2);
    for (const { counts } of witnesses.slice(0, 4)) {
      const elsewhere = { ...year, counts: year.counts.map((count, cell) => counts[cell] ?? count) };
      expect(decideRelease(by, elsewhere, []).outcome).toEqual(outcome);
    }
  }, 60_000);

  it('is certified by arithmetic, and a certificate that was tampered with is not', () => {
    const year = generatedFigures(250, 16, tierFor(FINE, 250), FINE);
    const { outcome, witnesses } = decideRelease(publisher(solver), year, []);
    const history: readonly Outcome[] = [outcome];
    const view = releaseView(year, history, 0)!;
    expect(witnesses.length).toBeGreaterThan(0);
    expect(flawsOf(view, { witnesses })).toEqual([]);
    const [first, ...rest] = witnesses;
    const tampered = { ...first!, counts: first!.counts.map((count, cell) => (cell === 0 ? count + 1 : count)) };
    expect(flawsOf(view, { witnesses: [tampered, ...rest] })).toHaveLength(1);
    expect(flawsOf(view, { witnesses: rest })).toHaveLength(1);
  }, 60_000);

  it('is skipped where the solver lies', () => {
    const year = generatedFigures(250, 16, tierFor(FINE, 250), FINE);
    const liar: Solver = {
      open: (problem) => ({
        ...solver.open(problem),
        solve: () => ({
          status: 'optimal',
          values: new Float64Array(problem.lower.length).fill(3),
          rowDuals: new Float64Array(problem.rows.length + 999),
        }),
      }),
    };
    const releases = releaseYear(publisher(liar), year).map(({ artefact }) => artefact);
    expect(releases.map(({ verdict, cells }) => [verdict, cells.length])).toEqual(Array(5).fill(['skipped', 0]));
  }, 60_000);

  it.each<[string, (problem: LinearProblem) => SolverSession]>([
    ['fails', (problem) => ({ ...solver.open(problem), solve: () => ({ status: 'failed' }) })],
    ['says of some figures that there are none beyond', sayingThatNothingIsBeyond],
  ])('is skipped where the solver %s only when the intervals are to be printed', (_, wrong) => {
    const year = generatedFigures(250, 16, tierFor(FINE, 250), FINE);
    let printing = false;
    const by = publisher({ open: (problem) => (printing ? wrong(problem) : solver.open(problem)) });
    expect(decideRelease(by, year, []).outcome.kind).toBe('published');
    printing = true;
    expect(certifiedRelease(by, year, []).artefact).toMatchObject({ verdict: 'skipped', cells: [] });
  });
});

/** Gives any figures that hold, where it is asked for the least or the most, and says that nothing else is possible. */
function sayingThatNothingIsBeyond(problem: LinearProblem): SolverSession {
  const session = solver.open(problem);
  const asked = problem.whole.some((whole) => whole);
  let narrowed = false;
  return {
    ...session,
    setCost: () => undefined,
    setBounds: (column, lower, upper) => {
      narrowed = lower !== problem.lower[column] || upper !== problem.upper[column];
      session.setBounds(column, lower, upper);
    },
    solve: (sense) => (!asked ? { status: 'failed' } : narrowed ? { status: 'infeasible' } : session.solve(sense)),
  };
}
