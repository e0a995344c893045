import { demandsOf, firstUnmet, publicAttacker, type Demand } from '../attack/demand.js';
import { possibleWorlds } from '../attack/possible-worlds.js';
import { viewOf } from '../attack/view-of.js';
import { agrees } from '../attack/world.js';
import type { Solver } from '../solver/solver.js';
import { auditedGreedyPattern, optimalPattern } from '../suppression/optimal-pattern.js';
import {
  everythingMasked,
  isAlwaysMasked,
  isAlwaysShown,
  isSmall,
  primariesOnly,
  type Pattern,
  type ProtectionProblem,
} from '../tables/protection-problem.js';
import { publicInputs } from './public-inputs.js';
import { valueBlindPattern } from './value-blind-pattern.js';

/** A pattern that passed its gates, or why there is none. All arrays go by cell index. */
export type Protection =
  | {
      readonly verdict: 'publish';
      readonly reason: string;
      readonly pattern: Pattern;
      readonly cost: number;
      /** What the public attacker can say of each masked cell; null where the cell is shown. */
      readonly intervals: readonly (readonly [number, number] | null)[];
    }
  | { readonly verdict: 'refuse'; readonly reason: string };

/**
 * Hides what must be hidden. The default is the value-blind publisher where the status-known attacker must be kept at
 * full range, and the audited greedy cover for every other requirement; `optimal` is the value-dependent benchmark.
 * Whatever chose the pattern, it is attacked once more before it is handed out, so that no search can publish an
 * unsafe one (specification 2.7).
 */
export function protect(problem: ProtectionProblem, optimal: boolean, solver: Solver): Protection {
  const ids = problem.tables.ids;
  const lost = problem.primary.findIndex((primary, cell) => primary && isAlwaysShown(problem, cell));
  if (lost >= 0) return refuse(`${ids[lost]} must be hidden and is known already`);
  const demands = demandsOf(problem);
  const hopeless = firstUnmet(problem, everythingMasked(problem), demands, solver);
  if (hopeless !== null) return refuse(`no pattern protects ${sentence(problem, hopeless)}; drop a table or merge classes`);
  const pattern = choose(problem, optimal, solver);
  if (pattern === null) return refuse('no pattern of the publisher passed its gates; drop a table or merge classes');
  return checked(problem, pattern, demands, solver);
}

function choose(problem: ProtectionProblem, optimal: boolean, solver: Solver): Pattern | null {
  if (problem.requirement === 'none') return primariesOnly(problem);
  if (optimal) return optimalPattern(problem, solver);
  const valueBlind = problem.attacker === 'A1' && problem.requirement === 'fullRange';
  return valueBlind ? valueBlindPattern(publicInputs(problem), TRUST, solver) : auditedGreedyPattern(problem, solver);
}

function checked(problem: ProtectionProblem, pattern: Pattern, demands: readonly Demand[], solver: Solver): Protection {
  const exposed = primariesOnly(problem).findIndex((masked, cell) => masked && !pattern[cell]);
  if (exposed >= 0) return refuse(`the pattern would show ${problem.tables.ids[exposed]}`);
  const unmet = firstUnmet(problem, pattern, demands, solver);
  if (unmet !== null) return refuse(`the pattern chosen does not protect ${sentence(problem, unmet)}`);
  const alone = { ...problem, measures: [] };
  const view = viewOf(alone, pattern);
  if (!agrees(view, publicAttacker(problem), { counts: problem.counts, amounts: [] })) {
    return refuse('a hidden figure lies above upperBound; raise it to what everybody knows as the largest figure');
  }
  const full = viewOf(problem, pattern);
  const worlds = possibleWorlds(full, publicAttacker(problem), solver);
  const provenFull = (cell: number) =>
    problem.attacker === 'A1' && problem.requirement === 'fullRange' && problem.primary[cell] && isSmall(problem, cell)
      ? ([0, problem.k - 1] as const)
      : null;
  try {
    const intervals = full.status.map((status, cell) => (status === 'shown' ? null : (provenFull(cell) ?? worlds.range(cell))));
    const unknown = intervals.findIndex((interval, cell) => full.status[cell] !== 'shown' && interval === null);
    if (unknown >= 0) return refuse(`no interval could be proven for ${problem.tables.ids[unknown]}`);
    const cost = pattern.reduce((sum, masked, cell) => sum + (masked && isSecondary(problem, cell) ? problem.costs[cell]! : 0), 0);
    return { verdict: 'publish', reason: 'every requirement holds for every attacker audited', pattern, cost, intervals };
  } finally {
    worlds.close();
  }
}

/** Of a single table nothing is known but its estimates, and these are taken as they are. */
const TRUST = 1;

/** Whether a masked cell is hidden only to protect others. */
export function isSecondary(problem: ProtectionProblem, cell: number): boolean {
  return !problem.primary[cell] && !isAlwaysMasked(problem, cell);
}

function refuse(reason: string): Protection {
  return { verdict: 'refuse', reason };
}

function sentence(problem: ProtectionProblem, { attacker, cell, needs }: Demand): string {
  const id = problem.tables.ids[cell];
  const who = attacker.own ? `agency ${attacker.name}` : `attacker ${attacker.name}`;
  switch (needs.kind) {
    case 'value':
      return `${id}: ${who} can exclude ${needs.value}`;
    case 'twoValues':
      return `${id}: ${who} knows it exactly`;
    case 'width':
      return `${id}: ${who} can narrow it to fewer than ${needs.least + 1} values`;
    case 'cover':
      return `${id}: ${who} can narrow it below its protection levels`;
    default:
      return needs satisfies never;
  }
}
