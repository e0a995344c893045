import type { Answer, Solver } from './solver.js';

/**
 * Work done with a solver, and how much may be done: the numbers that its steps go through. Counted and not timed, so that a busy machine
 * decides as an idle one does.
 */
export interface Work {
  readonly most: number;
  done: number;
}

/** Work of which nothing is done yet. */
export function workUpTo(most: number): Work {
  return { most, done: 0 };
}

/** Whether more was asked for than may be done. What came of it then means nothing. */
export function isOver({ most, done }: Work): boolean {
  return done > most;
}

const FAILED: Answer = { status: 'failed' };

/** The same solver with its work counted. Once that is over every solve has failed, and nothing is done for it. */
export function counted(solver: Solver, work: Work): Solver {
  return {
    open: (problem) => {
      const columns = problem.lower.length;
      let rows = problem.rows.length;
      work.done += columns + rows;
      if (isOver(work)) return NOTHING;
      const session = solver.open(problem);
      return {
        ...session,
        addRow: (row) => {
          rows++;
          session.addRow(row);
        },
        solve: (sense) => {
          if (isOver(work)) return FAILED;
          const answer = session.solve(sense);
          const steps = answer.steps ?? 0;
          work.done += (1 + (steps > 0 ? steps : 0)) * (columns + rows);
          return isOver(work) ? FAILED : answer;
        },
      };
    },
  };
}

const nothing = () => undefined;
const NOTHING = { setBounds: nothing, setCost: nothing, addRow: nothing, solve: () => FAILED, close: nothing };
