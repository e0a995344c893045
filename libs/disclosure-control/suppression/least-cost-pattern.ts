import type { Solver } from '../solver/solver.js';
import type { Pattern } from '../tables/protection-problem.js';
import { movesOf, type CapacityModel, type Cut } from './capacity-model.js';
import { moveAttack } from './move-attack.js';

/** Demands beyond what capacities can express. */
export interface FurtherDemands {
  /** Whether the pattern meets all of them. */
  meets(pattern: Pattern): boolean;
  /** What every pattern that meets them must hide, and this one does not; null where it meets all. */
  cut(pattern: Pattern): Cut | null;
}

/** For models that say everything in capacities. */
export const NOTHING_FURTHER: FurtherDemands = { meets: () => true, cut: () => null };

/** More rounds than any problem of this program's size needs; beyond it the search counts as timed out. */
const ROUNDS = 100;

/**
 * The cheapest pattern under which every protected cell can move as asked, found by capacity cuts: relaxed first,
 * until no cut is violated, then in whole cells, until the attacks find nothing more (specification 2.6). Null where
 * there is none or the search did not end; the caller tells the two apart by what everything masked can do.
 */
export function leastCostPattern(model: CapacityModel, solver: Solver, further = NOTHING_FURTHER): Pattern | null {
  const master = solver.open({ ...masterBounds(model), rows: [] });
  const relaxed = solver.open({ ...masterBounds(model), whole: model.open.map(() => false), rows: [] });
  const attack = moveAttack(model, solver);
  const moves = movesOf(model);
  const add = (cut: Cut) => {
    const row = { columns: cut.cells, factors: cut.weights, lower: cut.atLeast, upper: Infinity };
    master.addRow(row);
    relaxed.addRow(row);
  };
  const violated = (masks: readonly number[]) => moves.flatMap((move) => attack.violatedCut(move, masks) ?? []);
  try {
    model.costs.forEach((cost, cell) => {
      master.setCost(cell, cost);
      relaxed.setCost(cell, cost);
    });
    startingCuts(model).forEach(add);
    for (let round = 0; round < ROUNDS; round++) {
      const answer = relaxed.solve('minimize');
      if (answer.status !== 'optimal') return null;
      const cuts = violated([...answer.values]);
      if (cuts.length === 0) break;
      cuts.forEach(add);
    }
    for (let round = 0; round < ROUNDS; round++) {
      const answer = master.solve('minimize');
      if (answer.status !== 'optimal') return null;
      const pattern = [...answer.values].map((value) => value > 0.5);
      const cuts = violated(pattern.map(Number));
      const more = cuts.length > 0 ? null : further.cut(pattern);
      if (cuts.length === 0 && more === null) return pattern;
      [...cuts, ...(more === null ? [] : [more])].forEach(add);
    }
    return null;
  } finally {
    master.close();
    relaxed.close();
    attack.close();
  }
}

function masterBounds(model: CapacityModel) {
  return {
    lower: model.alwaysMasked.map((masked) => (masked ? 1 : 0)),
    upper: model.alwaysMasked.map((masked, cell) => (masked || model.open[cell] ? 1 : 0)),
    whole: model.open.map(() => true),
  };
}

/** In each relation that holds a protected cell another cell must be hidden too, or subtraction gives it away. */
function startingCuts(model: CapacityModel): readonly Cut[] {
  return model.protect
    .filter(({ up, down }) => up > 0 || down > 0)
    .flatMap(({ cell }) =>
      model.tables.relations
        .map(({ total, parts }) => [total, ...parts])
        .filter((line) => line.includes(cell))
        .map((line) => {
          const others = line.filter((each) => each !== cell);
          return { cells: others, weights: others.map(() => 1), atLeast: 1 };
        }),
    );
}
