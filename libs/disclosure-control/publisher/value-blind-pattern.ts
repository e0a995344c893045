import { createHash } from 'node:crypto';
import { counted, workUpTo } from '../solver/counted-solver.js';
import type { Solver } from '../solver/solver.js';
import type { CapacityModel, Move, Protected } from '../suppression/capacity-model.js';
import { greedyCover } from '../suppression/greedy-cover.js';
import { leastCostPattern } from '../suppression/least-cost-pattern.js';
import { moveAttack } from '../suppression/move-attack.js';
import type { Pattern } from '../tables/protection-problem.js';
import type { PublicInputs } from './public-inputs.js';

/**
 * The one mask of a release: a function of public inputs and nothing else, which counts on no small cell. Of a cell that
 * could not be moved far enough with everything hidden, it asks what can be had; whether that is enough the audit decides.
 * Where the search for the least cost does not end, the greedy cover of the same model stands in.
 *
 * @param trust the share of a public estimate that a hidden cell is trusted to have
 */
export function valueBlindPattern(inputs: PublicInputs, trust: number, solver: Solver): Pattern {
  const model = blindModel(inputs, trust);
  const reachable = { ...model, protect: cappedToReach(model, solver) };
  return leastCostPattern(reachable, counted(solver, workUpTo(SEARCH))) ?? greedyCover(reachable, solver) ?? everythingOpen(model);
}

/** The most work for the least cost, about five seconds; the greedy cover costs a little more masks and far less work. */
const SEARCH = 5_000_000;

function blindModel(inputs: PublicInputs, trust: number): CapacityModel {
  const { estimates, masked, stiff, upperBound, k } = inputs;
  return {
    tables: inputs.tables,
    downCapacity: estimates.map((estimate, cell) => {
      if (masked[cell] === 'unknown') return estimate;
      const rigid = masked[cell] === 'small' || masked[cell] === 'concentrated' || stiff[cell];
      return rigid ? 0 : Math.max(0, trust * estimate - k);
    }),
    upCapacity: estimates.map((_, cell) => (masked[cell] === 'small' ? 0 : upperBound)),
    costs: inputs.costs.map((cost, cell) => (cost + 1e-4) * (1 + preference(inputs, cell))),
    alwaysMasked: masked.map((status) => status !== null),
    open: inputs.open,
    protect: inputs.protect,
  };
}

function cappedToReach(model: CapacityModel, solver: Solver): readonly Protected[] {
  const attack = moveAttack(model, solver);
  const masks = everythingOpen(model).map(Number);
  const target = (each: Protected, sign: Move['sign']) => (sign === 1 ? each.up : each.down);
  const reach = (each: Protected, sign: Move['sign']) =>
    Math.min(
      target(each, sign),
      attack.reach({ cell: each.cell, sign, target: target(each, sign), ownCapacity: each.ownCapacity }, masks) - 1e-6,
    );
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
