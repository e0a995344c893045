import { provenBound } from '../solver/proven-bound.js';
import type { Solver, SolverSession } from '../solver/solver.js';
import { attackSystem } from './attack-system.js';
import type { Attacker, ReleaseView } from './release-view.js';
import { agrees, type World } from './world.js';

/** The worlds an attacker cannot exclude, asked cell by cell. Every world handed out has been checked by arithmetic. */
export interface PossibleWorlds {
  /** A world with this value in this cell and otherwise few cases; null where there is none or none could be proven. */
  witness(cell: number, value: number): World | null;
  /** A world in which these cells are together as few as they can be; null where none could be proven. */
  fewest(cells: readonly number[]): World | null;
  /** Whether the cell is this or more in every world, proven by arithmetic; false also where it could not be proven. */
  isAtLeast(cell: number, value: number): boolean;
  /**
   * The smallest and largest value of the cell: each taken by a world, and each proven to be the last, by the duals or by a
   * second solve that finds nothing beyond. Null where that did not succeed. The second is believed, since it proves nothing that
   * could be checked; `byDuals` leaves it out, and then an interval is never narrower than it should be, whatever the solver says.
   */
  range(cell: number, byDuals?: boolean): readonly [number, number] | null;
  /** The worlds found so far, one for each value of each cell; good seeds for the next attacker. */
  found(): readonly World[];
  close(): void;
}

/**
 * Opens the attack on a release. `seeds` are worlds that a lesser attacker found: they save solves and are checked like all
 * others. The true world is never among them.
 */
export function possibleWorlds(view: ReleaseView, attacker: Attacker, solver: Solver, seeds: readonly World[] = []): PossibleWorlds {
  const system = attackSystem(view, attacker);
  const { problem, countColumn, amountColumn } = system;
  const found = view.status.map(() => new Map<number, World>());
  // Worlds are looked for among the least; ends have costs of their own, and so have sessions of their own.
  const opened = new Map<string, SolverSession>();
  const session = (kind: 'relaxed' | 'exact', use: 'least' | 'ends'): SolverSession => {
    const known = opened.get(kind + use);
    if (known !== undefined) return known;
    const fresh = solver.open(kind === 'exact' ? problem : { ...problem, whole: problem.whole.map(() => false) });
    if (use === 'least') countColumn.forEach((column) => column !== undefined && fresh.setCost(column, 1));
    opened.set(kind + use, fresh);
    return fresh;
  };

  const keep = (world: World): World | null => {
    if (!agrees(view, attacker, world)) return null;
    world.counts.forEach((count, cell) => {
      if (countColumn[cell] !== undefined && !found[cell]!.has(count)) found[cell]!.set(count, world);
    });
    return world;
  };
  const read = (values: Float64Array): World => ({
    counts: view.figures.map((figure, cell) => {
      const column = countColumn[cell];
      // Adding 0 turns -0, which a solver may answer, into 0.
      return column === undefined ? figure : Math.round(values[column]!) + 0;
    }),
    amounts: view.measures.map((measure, index) =>
      measure.known.map((known, cell) => {
        const column = amountColumn[index]![cell];
        return column === undefined ? known![0] : values[column]!;
      }),
    ),
  });
  const solve = (session: SolverSession, sense: 'minimize' | 'maximize'): World | null | 'none' => {
    const answer = session.solve(sense);
    if (answer.status === 'infeasible') return 'none';
    return answer.status === 'optimal' ? keep(read(answer.values)) : null;
  };
  const fixed = (session: SolverSession, column: number, value: number): World | null | 'none' => {
    session.setBounds(column, value, value);
    const world = solve(session, 'minimize');
    session.setBounds(column, problem.lower[column]!, problem.upper[column]!);
    return world;
  };
  const search = (column: number, value: number): World | null => {
    if (value < problem.lower[column]! || value > problem.upper[column]!) return null;
    const first = fixed(session('relaxed', 'least'), column, value);
    if (first === 'none') return null;
    if (first !== null) return first;
    const second = fixed(session('exact', 'least'), column, value);
    return second === 'none' ? null : second;
  };
  const aimed = <Result>(ends: SolverSession, column: number, run: () => Result): Result => {
    ends.setCost(column, 1);
    const result = run();
    ends.setCost(column, 0);
    return result;
  };
  const bound = (column: number, sense: Sense, duals: Float64Array): number => {
    const proven = provenBound(problem, column, sense, duals);
    return sense === 'minimize' ? Math.ceil(proven - DUST) : Math.floor(proven + DUST);
  };
  const extreme = (cell: number, column: number, sense: Sense, byDuals: boolean): number | null => {
    const edge = (sense === 'minimize' ? problem.lower : problem.upper)[column]!;
    if (found[cell]!.has(edge)) return edge;
    const relaxed = session('relaxed', 'ends');
    const answer = aimed(relaxed, column, () => relaxed.solve(sense));
    if (answer.status === 'optimal') {
      const value = keep(read(answer.values))?.counts[cell];
      if (value !== undefined && value === bound(column, sense, answer.rowDuals)) return value;
    }
    if (byDuals) return null;
    const exact = session('exact', 'ends');
    const world = aimed(exact, column, () => solve(exact, sense));
    if (world === null || world === 'none') return null;
    const value = world.counts[cell]!;
    if (value === edge) return value;
    if (sense === 'minimize') exact.setBounds(column, edge, value - 1);
    else exact.setBounds(column, value + 1, edge);
    const beyond = exact.solve('minimize').status;
    exact.setBounds(column, problem.lower[column]!, problem.upper[column]!);
    return beyond === 'infeasible' ? value : null;
  };
  for (const seed of seeds) keep(seed);
  return {
    witness: (cell, value) => {
      const column = countColumn[cell];
      if (column === undefined) return null;
      const known = found[cell]!.get(value);
      return known ?? search(column, value);
    },
    fewest: (cells) => {
      const columns = cells.flatMap((cell) => countColumn[cell] ?? []);
      for (const kind of ['relaxed', 'exact'] as const) {
        const ends = session(kind, 'ends');
        columns.forEach((column) => ends.setCost(column, 1));
        const world = solve(ends, 'minimize');
        columns.forEach((column) => ends.setCost(column, 0));
        if (world !== null && world !== 'none') return world;
      }
      return null;
    },
    isAtLeast: (cell, value) => {
      const column = countColumn[cell];
      if (column === undefined) return view.figures[cell]! >= value;
      if ([...found[cell]!.keys()].some((each) => each < value)) return false;
      if (problem.lower[column]! >= value) return true;
      const relaxed = session('relaxed', 'ends');
      const answer = aimed(relaxed, column, () => relaxed.solve('minimize'));
      if (answer.status !== 'optimal') return false;
      keep(read(answer.values));
      return bound(column, 'minimize', answer.rowDuals) >= value;
    },
    range: (cell, byDuals = false) => {
      const column = countColumn[cell];
      if (column === undefined) return [view.figures[cell]!, view.figures[cell]!];
      const low = extreme(cell, column, 'minimize', byDuals);
      const high = low === null ? null : extreme(cell, column, 'maximize', byDuals);
      return low === null || high === null ? null : [low, high];
    },
    found: () => [...new Set(found.flatMap((worlds) => [...worlds.values()]))],
    close: () => opened.forEach((each) => each.close()),
  };
}

type Sense = 'minimize' | 'maximize';

/** Far above what binary arithmetic adds to a bound, and far below one. */
const DUST = 1e-4;
