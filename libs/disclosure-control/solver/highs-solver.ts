import loadHighs, { type Highs } from 'highs';
import type { Answer, LinearProblem, LinearRow, Solver, SolverSession } from './solver.js';

/** The package declares itself CommonJS, while its ES module exports the loader itself as default. */
const load = loadHighs as unknown as (typeof loadHighs)['default'];

/**
 * The work that one solve may take before it counts as failed: steps, and branches of a search in whole numbers. Counted and not
 * timed, so that a busy machine decides as an idle one does.
 */
const WORK = { simplex_iteration_limit: 100_000, mip_max_nodes: 200 };

let loaded: Promise<Highs> | undefined;

/**
 * HiGHS, one thread, fixed seed, no gap, so that the same problem has the same answer on every run. A solve that ends
 * neither optimal nor infeasible is tried once more from a cold start, then it has failed (specification 2.11).
 */
export async function highsSolver(): Promise<Solver> {
  const highs = await (loaded ??= load());
  return { open: (problem) => openSession(highs, problem) };
}

function openSession(highs: Highs, problem: LinearProblem): SolverSession {
  const model = highs.createModel(modelData(highs, problem));
  model.options.set({ output_flag: false, random_seed: 20261, mip_rel_gap: 0, mip_abs_gap: 0, ...WORK });
  const { optimal, infeasible } = highs.constants.modelStatus;
  const { minimize, maximize } = highs.constants.objectiveSense;
  const attempt = (): Answer => {
    try {
      const status = model.run().modelStatus;
      if (status === infeasible) return { status: 'infeasible' };
      if (status !== optimal) return { status: 'failed' };
      const solution = model.getSolution();
      return { status: 'optimal', values: solution.colValue, rowDuals: solution.rowDual };
    } catch {
      return { status: 'failed' };
    }
  };
  return {
    setBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    setCost: (column, cost) => void model.changeColCost(column, cost),
    addRow: (row: LinearRow) => void model.addRow(row.lower, row.upper, { indices: [...row.columns], values: [...row.factors] }),
    solve: (sense) => {
      model.changeObjectiveSense(sense === 'minimize' ? minimize : maximize);
      const first = attempt();
      if (first.status !== 'failed') return first;
      model.clearSolver();
      model.options.set({ presolve: 'on', simplex_strategy: 1 });
      return attempt();
    },
    close: () => model.dispose(),
  };
}

function modelData(highs: Highs, problem: LinearProblem) {
  const { continuous, integer } = highs.constants.variableType;
  const starts = [0];
  for (const row of problem.rows) starts.push(starts[starts.length - 1]! + row.columns.length);
  return {
    numCols: problem.lower.length,
    numRows: problem.rows.length,
    colCost: problem.lower.map(() => 0),
    colLower: [...problem.lower],
    colUpper: [...problem.upper],
    rowLower: problem.rows.map((row) => row.lower),
    rowUpper: problem.rows.map((row) => row.upper),
    matrix: {
      format: 'csr' as const,
      numRows: problem.rows.length,
      numCols: problem.lower.length,
      starts,
      indices: problem.rows.flatMap((row) => [...row.columns]),
      values: problem.rows.flatMap((row) => [...row.factors]),
    },
    ...(problem.whole.some(Boolean) && { integrality: problem.whole.map((whole) => (whole ? integer : continuous)) }),
  };
}
