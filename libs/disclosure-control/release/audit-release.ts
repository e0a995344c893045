import { possibleWorlds } from '../attack/possible-worlds.js';
import type { Attacker, ReleaseView } from '../attack/release-view.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { Solver } from '../solver/solver.js';
import type { KnownCell } from './known-cell.js';
import { viewOfPart, type LinkedPart } from './linked-part.js';
import { EVERYBODY, type Floors, type Reader } from './reader.js';

/** A complete set of counts of a part in which one cell has one value. */
export interface Witness {
  readonly cell: number;
  readonly value: number;
  readonly counts: readonly number[];
}

/** What is audited: what was published of a part, the rules behind it, and who reads it. */
export interface Audited extends Floors {
  readonly plan: PublicationPlan;
  readonly part: LinkedPart;
  readonly known: readonly KnownCell[];
  readonly reader?: Reader;
  /** Whether cells of releases yet to come are audited too. */
  readonly coming: boolean;
  /** Worlds that another reader found possible; checked like all others. */
  readonly seeds?: readonly Witness[];
}

export const STATUS_KNOWN: Attacker = { name: 'A1', knowsStatus: true };

/**
 * The audit of what a reader would know: every small cell, of this and of earlier releases, keeps every value below k, from the
 * cases that the reader has in it; so does every cell of a skipped or coming release that may be small in some world; a concentrated one
 * keeps an interval of 2k + 1 from everybody. Looks at nothing that the reader does not know. Null where anything is not proven; otherwise
 * the worlds that prove it. In all of these a concentrated cell is what it can be at the least, so that an agency that had all of
 * it would not know more by that.
 */
export function auditRelease(audited: Audited, solver: Solver): readonly Witness[] | null {
  const { plan, part, known, reader = EVERYBODY } = audited;
  const attacker: Attacker = reader.own ? { name: 'agency', knowsStatus: true, own: reader.own } : STATUS_KNOWN;
  const seen = (skipsSmall: boolean) => viewOfPart(plan, part, known, audited, skipsSmall, reader);
  const certain = concentratedHeld(seen(true), attacker, audited, solver);
  if (certain === null) return null;
  const seeds = (audited.seeds ?? []).map(({ counts }) => ({ counts, amounts: [] }));
  const worlds = possibleWorlds(certain, attacker, solver, seeds);
  const narrowed = known.includes('skipped') || known.includes('concentrated');
  const possible = narrowed ? possibleWorlds(seen(false), attacker, solver) : worlds;
  const witnesses: Witness[] = [];
  try {
    for (const [cell, each] of known.entries()) {
      if (typeof each === 'number' || each === 'neither' || each === 'concentrated') continue;
      if (each === 'later' && !audited.coming) continue;
      if (each !== 'small' && possible.isAtLeast(cell, plan.k)) continue;
      for (let value = reader.own?.[cell] ?? 0; value < plan.k; value++) {
        const world = worlds.witness(cell, value);
        if (world === null) return null;
        witnesses.push({ cell, value, counts: world.counts });
      }
    }
    return witnesses;
  } finally {
    worlds.close();
    if (possible !== worlds) possible.close();
  }
}

/** The view with every concentrated cell at the least that it can be; null where one has too short an interval, or nothing is possible. */
function concentratedHeld(view: ReleaseView, attacker: Attacker, { plan, known }: Audited, solver: Solver): ReleaseView | null {
  const concentrated = known.flatMap((each, cell) => (each === 'concentrated' ? [cell] : []));
  if (concentrated.length === 0) return view;
  const worlds = possibleWorlds(view, attacker, solver);
  try {
    const short = concentrated.some((cell) => {
      if (attacker.own !== undefined) return false;
      const range = worlds.range(cell);
      return range === null || range[1] - range[0] < 2 * plan.k;
    });
    const held = short ? undefined : worlds.fewest(concentrated)?.counts;
    if (held === undefined) return null;
    const at = (bounds: readonly number[]) => bounds.map((bound, cell) => (known[cell] === 'concentrated' ? held[cell]! : bound));
    return { ...view, least: at(view.least!), most: at(view.most!) };
  } finally {
    worlds.close();
  }
}
