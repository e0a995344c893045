/** Columns in `lower..upper`, rows with `lower <= factors * columns <= upper`, costs set later, whole where `whole` says so. */
export interface LinearProblem {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly whole: readonly boolean[];
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** `failed` is every other end: a limit of steps, numerical trouble, a status the solver could not classify. */
export type Answer = (
  | { readonly status: 'optimal'; readonly values: Float64Array; readonly rowDuals: Float64Array }
  | { readonly status: 'infeasible' }
  | { readonly status: 'failed' }
) & {
  /** Steps that it took; none where the solver does not say. */
  readonly steps?: number;
};

/** A problem held open for many solves that differ in a bound, a cost or one more row. */
export interface SolverSession {
  setBounds(column: number, lower: number, upper: number): void;
  setCost(column: number, cost: number): void;
  addRow(row: LinearRow): void;
  solve(sense: 'minimize' | 'maximize'): Answer;
  /** Gives the memory back; the session cannot be used afterwards. */
  close(): void;
}

/**
 * A solver of linear and mixed-integer problems. Nothing it says is believed where safety hangs on it: a solution is
 * re-checked in whole numbers, and "no solution" can only lead to a refusal.
 */
export interface Solver {
  open(problem: LinearProblem): SolverSession;
}
