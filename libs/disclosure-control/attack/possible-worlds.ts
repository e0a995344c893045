import type { Solver, SolverSession } from '../solver/solver.js';
import { attackSystem } from './attack-system.js';
import type { Attacker, ReleaseView } from './release-view.js';
import { agrees, type World } from './world.js';

/** The worlds an attacker cannot exclude, asked cell by cell. Every world handed out has been checked by arithmetic. */
export interface PossibleWorlds {
  /** A world with this value in this cell, or null where there is none or none could be proven. */
  witness(cell: number, value: number): World | null;
  /** A further world with this value, pulled in a direction drawn from `seed`; for looking at more than one. */
  anotherWitness(cell: number, value: number, seed: number): World | null;
  /** The smallest and largest value of the cell, both taken by a world; null where either could not be solved, never a narrower interval. */
  range(cell: number): readonly [number, number] | null;
  /** Smallest and largest amount of a measure in the cell that a world was found for; null where none was. */
  amountRange(measure: number, cell: number): readonly [number, number] | null;
  /** The worlds found so far, one for each value of each cell; good seeds for the next attacker. */
  found(): readonly World[];
  close(): void;
}

/**
 * Opens the attack on a release. `seeds` are worlds already at hand (the true one, for instance): they save solves and
 * are checked like all others.
 */
export function possibleWorlds(view: ReleaseView, attacker: Attacker, solver: Solver, seeds: readonly World[] = []): PossibleWorlds {
  const system = attackSystem(view, attacker);
  const { problem, countColumn, amountColumn } = system;
  const found = view.status.map(() => new Map<number, World>());
  const relaxed = solver.open({ ...problem, whole: problem.whole.map(() => false) });
  let exact: SolverSession | undefined;
  const exactSession = () => (exact ??= solver.open(problem));

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
      return column === undefined ? figure : Math.round(values[column]!);
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
    const first = fixed(relaxed, column, value);
    if (first === 'none') return null;
    if (first !== null) return first;
    const second = fixed(exactSession(), column, value);
    return second === 'none' ? null : second;
  };
  const extreme = (column: number, sense: 'minimize' | 'maximize'): World | null | 'none' => {
    for (const open of [() => relaxed, exactSession]) {
      const session = open();
      session.setCost(column, 1);
      const world = solve(session, sense);
      session.setCost(column, 0);
      if (world !== null) return world;
    }
    return null;
  };

  for (const seed of seeds) keep(seed);
  return {
    witness: (cell, value) => {
      const column = countColumn[cell];
      if (column === undefined) return null;
      const known = found[cell]!.get(value);
      return known ?? search(column, value);
    },
    anotherWitness: (cell, value, seed) => {
      const column = countColumn[cell];
      if (column === undefined) return null;
      const columns = countColumn.filter((each) => each !== undefined);
      columns.forEach((each, index) => relaxed.setCost(each, scattered(seed, index)));
      const world = search(column, value);
      columns.forEach((each) => relaxed.setCost(each, 0));
      return world;
    },
    range: (cell) => {
      const column = countColumn[cell];
      if (column === undefined) return [view.figures[cell]!, view.figures[cell]!];
      const solved = (['minimize', 'maximize'] as const).every((sense) => {
        const edge = (sense === 'minimize' ? problem.lower : problem.upper)[column]!;
        if (found[cell]!.has(edge)) return true;
        const world = extreme(column, sense);
        return world !== null && world !== 'none';
      });
      const values = [...found[cell]!.keys()];
      return solved && values.length > 0 ? [Math.min(...values), Math.max(...values)] : null;
    },
    amountRange: (measure, cell) => {
      const column = amountColumn[measure]![cell];
      if (column === undefined) return view.measures[measure]!.known[cell]!;
      const ends = (['minimize', 'maximize'] as const).map((sense) => extreme(column, sense));
      const amounts = ends.map((world) => (world === null || world === 'none' ? null : world.amounts[measure]![cell]!));
      return amounts[0] === null || amounts[1] === null ? null : [amounts[0]!, amounts[1]!];
    },
    found: () => [...new Set(found.flatMap((worlds) => [...worlds.values()]))],
    close: () => {
      relaxed.close();
      exact?.close();
    },
  };
}

/** A repeatable number between -1 and 1. */
function scattered(seed: number, index: number): number {
  const mixed = Math.imul(seed * 7919 + index * 104729 + 1, 2654435761) >>> 0;
  return (mixed / 4294967296) * 2 - 1;
}
