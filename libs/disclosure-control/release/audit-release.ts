import { possibleWorlds } from '../attack/possible-worlds.js';
import type { Attacker } from '../attack/release-view.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { Solver } from '../solver/solver.js';
import type { KnownCell } from './known-cell.js';
import { viewOfPart, type LinkedPart } from './linked-part.js';

/** A complete set of counts of a part in which one cell has one value. */
export interface Witness {
  readonly cell: number;
  readonly value: number;
  readonly counts: readonly number[];
}

export const STATUS_KNOWN: Attacker = { name: 'A1', knowsStatus: true };

/**
 * The audit of what readers would know: every small cell, of this and of earlier releases, keeps every value below k; so
 * does every cell of a skipped or coming release that may be small in some world; a concentrated one keeps an interval of
 * 2k + 1. Looks at nothing that is not published. Null where anything is not proven; otherwise the worlds that prove it.
 */
export function auditRelease(
  plan: PublicationPlan,
  part: LinkedPart,
  known: readonly KnownCell[],
  floor: number,
  solver: Solver,
): readonly Witness[] | null {
  const certain = possibleWorlds(viewOfPart(plan, part, known, floor, true), STATUS_KNOWN, solver);
  const possible = known.includes('skipped') ? possibleWorlds(viewOfPart(plan, part, known, floor, false), STATUS_KNOWN, solver) : certain;
  const witnesses: Witness[] = [];
  try {
    for (const [cell, each] of known.entries()) {
      if (typeof each === 'number' || each === 'neither') continue;
      if (each === 'concentrated') {
        const range = certain.range(cell);
        if (range === null || range[1] - range[0] < 2 * plan.k) return null;
        continue;
      }
      if (each !== 'small' && possible.isAtLeast(cell, plan.k)) continue;
      for (let value = 0; value < plan.k; value++) {
        const world = certain.witness(cell, value);
        if (world === null) return null;
        witnesses.push({ cell, value, counts: world.counts });
      }
    }
    return witnesses;
  } finally {
    certain.close();
    if (possible !== certain) possible.close();
  }
}
