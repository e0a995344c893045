import loadHighs, { type Highs, type HighsCallbackMap } from 'highs';
import type { Answer, LinearProblem, LinearRow, Solver, SolverSession } from './solver.js';

/** The package declares itself CommonJS, while its ES module exports the loader itself as default. */
const load = loadHighs as unknown as (typeof loadHighs)['default'];

/**
 * The steps that one solve may take before it counts as failed, and those of a search in whole numbers. Counted and not timed, so that
 * a busy machine decides as an idle one does.
 */
const STEPS = 100_000;
const STEPS_IN_WHOLE_NUMBERS = 10_000;

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
  model.options.set({ output_flag: false, random_seed: 20261, mip_rel_gap: 0, mip_abs_gap: 0, simplex_iteration_limit: STEPS });
  const { optimal, infeasible, interrupted, iterationLimit } = highs.constants.modelStatus;
  const { minimize, maximize } = highs.constants.objectiveSense;
  // HiGHS has no limit of its own for the steps of a search in whole numbers.
  const stopping: HighsCallbackMap = {
    [highs.constants.callbackType.mipInterrupt]: (event) => {
      if (Number(event.data.mip_total_lp_iterations ?? 0) > STEPS_IN_WHOLE_NUMBERS) event.interrupt();
      return undefined;
    },
  };
  const searches = problem.whole.some(Boolean);
  const attempt = (): Answer & { readonly hopeless?: boolean } => {
    try {
      const status = (searches ? model.run(stopping) : model.run()).modelStatus;
      const steps = Number(model.info.get('simplex_iteration_count'));
      if (status === infeasible) return { status: 'infeasible', steps };
      if (status !== optimal) return { status: 'failed', steps, hopeless: status === interrupted || status === iterationLimit };
      const solution = model.getSolution();
      return { status: 'optimal', values: solution.colValue, rowDuals: solution.rowDual, steps };
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
      if (first.status !== 'failed' || first.hopeless) return first;
      model.clearSolver();
      model.options.set({ presolve: 'on', simplex_strategy: 1 });
      const second = attempt();
      return { ...second, steps: (first.steps ?? 0) + (second.steps ?? 0) };
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
