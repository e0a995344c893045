import type { Answer, Solver, SolverSession } from './solver.js';

const FAILED: Answer = { status: 'failed' };

/**
 * The same solver, where an answer that is no set of numbers and an error of its own count as a solve that failed: what it does may
 * lead to no release, and never to an error of the program.
 */
export function cautious(solver: Solver): Solver {
  return {
    open: (problem) => {
      const session = orNothing(() => solver.open(problem));
      let broken = session === null;
      const done = (step: (open: SolverSession) => void) => {
        if (session === null) return;
        const went = orNothing(() => {
          step(session);
          return true;
        });
        broken ||= went === null;
      };
      return {
        setBounds: (column, lower, upper) => done((open) => open.setBounds(column, lower, upper)),
        setCost: (column, cost) => done((open) => open.setCost(column, cost)),
        addRow: (row) => done((open) => open.addRow(row)),
        solve: (sense) => {
          const answer = broken ? null : orNothing(() => session!.solve(sense));
          if (answer?.status !== 'optimal') return answer ?? FAILED;
          const whole = answer.values.length === problem.lower.length && answer.values.every(Number.isFinite);
          return whole && answer.rowDuals.every(Number.isFinite) ? answer : FAILED;
        },
        close: () => done((open) => open.close()),
      };
    },
  };
}

function orNothing<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch {
    return null;
  }
}
