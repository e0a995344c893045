import type { Solver } from '../solver/solver.js';
import { isSmall, type Pattern, type ProtectionProblem } from '../tables/protection-problem.js';
import { possibleWorlds, type PossibleWorlds } from './possible-worlds.js';
import type { Attacker, ReleaseView } from './release-view.js';
import { viewOf } from './view-of.js';
import type { World } from './world.js';

/** One thing that must stay possible for one attacker. */
export interface Demand {
  readonly attacker: Attacker;
  readonly cell: number;
  readonly needs:
    | { readonly kind: 'value'; readonly value: number }
    | { readonly kind: 'twoValues' }
    | { readonly kind: 'cover'; readonly from: number; readonly to: number }
    | { readonly kind: 'width'; readonly least: number };
}

/** The attacker named in the rules, without knowledge of its own. */
export function publicAttacker(problem: ProtectionProblem): Attacker {
  return { name: problem.attacker, knowsStatus: problem.attacker === 'A1' };
}

/** One attacker for each agency that knows its own cases. */
export function agencyAttackers(problem: ProtectionProblem): readonly Attacker[] {
  return [...problem.agencies].map(([agency, own]) => ({ ...publicAttacker(problem), name: agency, own }));
}

/**
 * Everything the requirement of a problem asks for, the public attacker first (specification 2.4; for agencies 2.5,
 * A1-own: what they put in themselves they know, all above it must stay possible).
 */
export function demandsOf(problem: ProtectionProblem): readonly Demand[] {
  if (problem.requirement === 'none') return [];
  const primaries = problem.primary.flatMap((primary, cell) => (primary ? [cell] : []));
  const attacker = publicAttacker(problem);
  const demands = primaries.flatMap((cell) => publicDemands(problem, attacker, cell));
  for (const agency of agencyAttackers(problem)) {
    for (const cell of primaries) {
      if (isSmall(problem, cell)) demands.push(...everyValue(agency, cell, agency.own![cell]!, problem.k - 1));
    }
  }
  return demands;
}

function publicDemands(problem: ProtectionProblem, attacker: Attacker, cell: number): readonly Demand[] {
  if (problem.requirement === 'exact') return [{ attacker, cell, needs: { kind: 'twoValues' } }];
  if (problem.requirement === 'levels') {
    const [below, above] = problem.levels[cell]!;
    const count = problem.counts[cell]!;
    return [{ attacker, cell, needs: { kind: 'cover', from: count - below, to: count + above } }];
  }
  if (isSmall(problem, cell)) return everyValue(attacker, cell, 0, problem.k - 1);
  // Whatever was named primary without being small keeps as many values as a small one and its mirror image, value-free.
  return problem.magnitude[cell] ? [] : [{ attacker, cell, needs: { kind: 'width', least: 2 * problem.k } }];
}

function everyValue(attacker: Attacker, cell: number, from: number, to: number): Demand[] {
  const extremesFirst = [from, to, ...Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index)];
  return [...new Set(extremesFirst)].map((value) => ({ attacker, cell, needs: { kind: 'value' as const, value } }));
}

/** Whether what a demand asks for is possible in these worlds, by a world that was checked in arithmetic. */
export function isMet(demand: Demand, view: ReleaseView, worlds: PossibleWorlds): boolean {
  const { cell, needs } = demand;
  if (view.status[cell] === 'shown') return false;
  if (needs.kind === 'value') return worlds.witness(cell, needs.value) !== null;
  const range = worlds.range(cell);
  if (range === null) return false;
  if (needs.kind === 'twoValues') return range[1] - range[0] >= 1;
  if (needs.kind === 'width') return range[1] - range[0] >= needs.least;
  return range[0] <= needs.from && range[1] >= needs.to;
}

/**
 * The first demand that a pattern does not meet, or null where it meets all. What the public attacker
 * found is offered to those who know more; like every other world, these are checked.
 */
export function firstUnmet(problem: ProtectionProblem, pattern: Pattern, demands: readonly Demand[], solver: Solver): Demand | null {
  const view = viewOf(problem, pattern);
  let seeds: readonly World[] = [];
  for (const attacker of new Set(demands.map((demand) => demand.attacker))) {
    const worlds = possibleWorlds(view, attacker, solver, seeds);
    try {
      const unmet = demands.find((demand) => demand.attacker === attacker && !isMet(demand, view, worlds));
      if (unmet !== undefined) return unmet;
      if (attacker.own === undefined) seeds = worlds.found();
    } finally {
      worlds.close();
    }
  }
  return null;
}
