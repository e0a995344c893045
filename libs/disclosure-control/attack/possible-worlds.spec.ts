import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { smallProblem } from '../tables/small-tables.testkit.js';
import { publicAttacker } from './demand.js';
import { possibleWorlds } from './possible-worlds.js';
import { viewOf } from './view-of.js';

const problem = smallProblem([4, 12, 16], [{ total: 2, parts: [0, 1] }], { upperBound: 100 });
const TRUE_WORLD = { counts: problem.counts, amounts: [] };
const view = viewOf(problem, [true, true, false]);

describe('the interval of a hidden cell', () => {
  it('reaches from the smallest to the largest value that an attacker cannot exclude', async () => {
    const worlds = possibleWorlds(view, publicAttacker(problem), await highsSolver(), [TRUE_WORLD]);
    expect([worlds.range(0), worlds.range(1)]).toEqual([
      [0, 4],
      [12, 16],
    ]);
    worlds.close();
  });

  it('is not stated where the solver fails at its ends, although the true figure is at hand', async () => {
    const honest = await highsSolver();
    const failing: Solver = { open: (each) => ({ ...honest.open(each), solve: () => ({ status: 'failed' }) }) };
    const worlds = possibleWorlds(view, publicAttacker(problem), failing, [TRUE_WORLD]);
    expect([worlds.range(0), worlds.range(1)]).toEqual([null, null]);
    worlds.close();
  });
});
