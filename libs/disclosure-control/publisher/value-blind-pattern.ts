import { createHash } from 'node:crypto';
import type { Solver } from '../solver/solver.js';
import type { CapacityModel, Move, Protected } from '../suppression/capacity-model.js';
import { greedyCover } from '../suppression/greedy-cover.js';
import { leastCostPattern } from '../suppression/least-cost-pattern.js';
import { moveAttack } from '../suppression/move-attack.js';
import type { Pattern } from '../tables/protection-problem.js';
import type { PublicInputs } from './public-inputs.js';
import type { Stage } from './stages.js';

/**
 * The pattern of one stage: a function of public inputs and nothing else. Of a cell that could not be moved far enough
 * with everything hidden, it asks what can be had; whether that is enough the gates decide on the release. Where the
 * search for the least cost does not end, the greedy cover of the same model stands in.
 *
 * @param inner the pattern of the stage before, which stays hidden
 */
export function valueBlindPattern(inputs: PublicInputs, stage: Stage, inner: Pattern | null, solver: Solver): Pattern {
  const model = blindModel(inputs, stage, inner);
  const reachable = { ...model, protect: cappedToReach(model, solver) };
  return leastCostPattern(reachable, solver) ?? greedyCover(reachable, solver) ?? everythingOpen(model);
}

function blindModel(inputs: PublicInputs, stage: Stage, inner: Pattern | null): CapacityModel {
  const full = inputs.k - 1;
  const trusted = stage.phi * full;
  return {
    tables: inputs.tables,
    downCapacity: inputs.estimates.map((estimate, cell) =>
      inputs.masked[cell] === 'small' ? trusted : Math.max(0, stage.sigma * estimate - inputs.k),
    ),
    upCapacity: inputs.estimates.map((_, cell) => (inputs.masked[cell] === 'small' ? trusted : inputs.upperBound)),
    costs: inputs.costs.map((cost, cell) => (cost + 1e-4) * (1 + preference(inputs, cell))),
    alwaysMasked: inputs.masked.map((status, cell) => status !== null || inner?.[cell] === true),
    open: inputs.open,
    protect: inputs.tables.ids.flatMap((_, cell): Protected[] => {
      if (inputs.protect[cell]) return [{ cell, down: full, up: full, ownCapacity: full }];
      const width = inputs.width[cell]!;
      return width > 0 ? [{ cell, down: width, up: width, ownCapacity: width }] : [];
    }),
  };
}

function cappedToReach(model: CapacityModel, solver: Solver): readonly Protected[] {
  const attack = moveAttack(model, solver);
  const masks = everythingOpen(model).map(Number);
  const reach = (each: Protected, sign: Move['sign']) =>
    Math.min(each.up, attack.reach({ cell: each.cell, sign, target: each.up, ownCapacity: each.ownCapacity }, masks) - 1e-6);
  try {
    return model.protect.map((each) => ({ ...each, down: Math.max(0, reach(each, -1)), up: Math.max(0, reach(each, 1)) }));
  } finally {
    attack.close();
  }
}

function everythingOpen(model: CapacityModel): Pattern {
  return model.alwaysMasked.map((masked, cell) => masked || model.open[cell]!);
}

/**
 * Below one per cent, from public data: of cells that cost the same the larger one is hidden, which has more room and is
 * the same one in every period, so that a class hidden in each quarter can still be shown for the year. A hash of the
 * name makes the least cost unique (specification 2.6 C1).
 */
function preference(inputs: PublicInputs, cell: number): number {
  return (0.008 * inputs.k) / (inputs.k + inputs.estimates[cell]! + 1e-9) + 1e-5 * shareOfHash(inputs.tables.ids[cell]!);
}

function shareOfHash(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) / 2 ** 32;
}
