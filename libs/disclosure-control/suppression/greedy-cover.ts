import type { Solver } from '../solver/solver.js';
import type { Pattern } from '../tables/protection-problem.js';
import { movesOf, type CapacityModel, type Cut } from './capacity-model.js';
import { NOTHING_FURTHER } from './least-cost-pattern.js';
import { moveAttack } from './move-attack.js';

/**
 * A pattern without a search: as long as an attack succeeds, hide the cell with the most missing capacity for its cost,
 * then show again, dearest first, what is not needed. Same interface as the least-cost search, which it stands in for
 * where that takes too long; costs up to a third more (specification 4.3). Null where a cut has no cell left to hide.
 */
export function greedyCover(model: CapacityModel, solver: Solver, further = NOTHING_FURTHER): Pattern | null {
  const attack = moveAttack(model, solver);
  const moves = movesOf(model);
  const stuck = (pattern: Pattern): Cut | null => {
    const masks = pattern.map(Number);
    for (const move of moves) {
      const cut = attack.violatedCut(move, masks);
      if (cut !== null) return cut;
    }
    return null;
  };
  const lack = (pattern: Pattern) => stuck(pattern) ?? further.cut(pattern);
  try {
    const pattern = [...model.alwaysMasked];
    const added: number[] = [];
    for (let cut = lack(pattern); cut !== null; cut = lack(pattern)) {
      const best = mostForItsCost(model, cut, pattern);
      if (best === null) return null;
      pattern[best] = true;
      added.push(best);
    }
    added.sort((a, b) => model.costs[b]! - model.costs[a]! || a - b);
    for (const cell of added) {
      pattern[cell] = false;
      if (stuck(pattern) !== null || !further.meets(pattern)) pattern[cell] = true;
    }
    return pattern;
  } finally {
    attack.close();
  }
}

function mostForItsCost(model: CapacityModel, cut: Cut, pattern: Pattern): number | null {
  let best: number | null = null;
  let bestWorth = -1;
  cut.cells.forEach((cell, at) => {
    const worth = cut.weights[at]! / (model.costs[cell]! + 1e-6);
    if (model.open[cell] && !pattern[cell] && worth > bestWorth) {
      best = cell;
      bestWorth = worth;
    }
  });
  return best;
}
