import { unbalancedRelations } from '../tables/linked-tables.js';
import { boundsSeen, type Attacker, type ReleaseView } from './release-view.js';

/** A complete set of figures that an attacker cannot tell from the true one: counts, and amounts by measure. */
export interface World {
  readonly counts: readonly number[];
  readonly amounts: readonly (readonly number[])[];
}

/**
 * Whether a world agrees with everything an attacker has: shown figures, bounds, every sum, whole counts, and amounts
 * within their known intervals and per-case bounds. Plain arithmetic; this, and not the solver, is what a certificate
 * rests on (specification 2.7).
 */
export function agrees(view: ReleaseView, attacker: Attacker, world: World): boolean {
  if (world.counts.length !== view.status.length) return false;
  const countsAgree = world.counts.every((count, cell) => {
    if (!Number.isInteger(count) && view.status[cell] !== 'shown') return false;
    if (view.status[cell] === 'shown') return count === view.figures[cell];
    const [lower, upper] = boundsSeen(view, attacker, cell);
    return count >= lower && count <= upper;
  });
  if (!countsAgree || unbalancedRelations(view.tables, world.counts).length > 0) return false;
  const enough = (view.atLeast ?? []).every(({ cells, least }) => cells.reduce((sum, cell) => sum + world.counts[cell]!, 0) >= least);
  if (!enough) return false;
  return view.measures.every((measure, index) => {
    const amounts = world.amounts[index];
    if (amounts?.length !== world.counts.length) return false;
    if (unbalancedRelations(view.tables, amounts).length > 0) return false;
    return amounts.every((amount, cell) => {
      const [low, high] = measure.known[cell] ?? [0, Infinity];
      const hidden = view.status[cell] !== 'shown';
      const cases = world.counts[cell]!;
      const within = amount >= low - DUST && amount <= high + DUST;
      return within && (!hidden || (amount >= measure.perCase[0] * cases - DUST && amount <= measure.perCase[1] * cases + DUST));
    });
  });
}

/** Amounts are decimal fractions; what binary arithmetic adds to them is below this. */
const DUST = 1e-6;
