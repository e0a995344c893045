import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { attackedYear, FINE } from './run-suite.js';
import { expectNothingOfSecondYear } from './second-year.testkit.js';

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

describe('the adversary on larger generated years', () => {
  it('gets nothing out of 400 requests', () => {
    const { findings, share } = attackedYear(400, 2, solver);
    expect(findings.map(({ exact, present, narrowed }) => exact + present + narrowed)).toEqual(findings.map(() => 0));
    expect(share).toBeGreaterThan(0);
  }, 120_000);

  it('gets nothing out of a year with all the small cells that finer tables have', () => {
    const { findings } = attackedYear(250, 8, solver, FINE);
    expect(Math.max(...findings.map(({ small }) => small))).toBeGreaterThanOrEqual(8);
    expect(findings.map(({ exact, present, narrowed }) => exact + present + narrowed)).toEqual(findings.map(() => 0));
  }, 120_000);

  it('gets nothing out of a second year of 250 requests', () => expectNothingOfSecondYear(250, 16, solver), 120_000);
});
