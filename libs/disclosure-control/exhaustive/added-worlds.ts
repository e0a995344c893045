import type { Told } from './decider.js';
import { lostValues, type LostValues } from './lost-values.js';
import type { Added } from './small-years.js';

/** More years than these are not even looked through. */
const LOOKED_THROUGH = 200_000;
/** A world by what it adds to the cells of the plan, and whether it has a class with as many cases as are looked at. */
export interface AddedWorld {
  readonly added: Added;
  readonly atEdge: boolean;
}

/** A world that went through the publisher. */
export interface Ran extends Told {
  readonly counts: readonly number[];
  readonly atEdge: boolean;
}

/** What a group has lost; null where it would be too much to say so, since a world beyond the edge may have what is missing. */
export function judged(group: readonly Ran[], k: number, own: readonly number[] = []): readonly LostValues[] | null {
  const found = lostValues(group, k, own);
  return found.length > 0 && group.some(({ outcome, atEdge }) => atEdge && outcome.kind === 'published') ? null : found;
}

/**
 * Every choice of one world for each quarter; of those that differ in no cell of the plan and in no agency, and so in nothing
 * that a publisher looks at, one. Null where there are more than `most`.
 */
export function everyYear(agreeing: readonly (readonly AddedWorld[])[], most = LOOKED_THROUGH): ReadonlyMap<string, AddedWorld> | null {
  let chosen = new Map<string, AddedWorld>();
  for (const [quarter, worlds] of agreeing.entries()) {
    const next = new Map<string, AddedWorld>();
    if (chosen.size * worlds.length > most) return null;
    for (const world of worlds) {
      for (const before of quarter === 0 ? [null] : chosen.values()) {
        const added = before === null ? world.added : together(before.added, world.added);
        next.set(keyOf(added), { added, atEdge: world.atEdge || before?.atEdge === true });
      }
    }
    chosen = next;
  }
  return chosen;
}

/** What two worlds add together. */
export function together(some: Added, others: Added): Added {
  return {
    counts: some.counts.map((count, cell) => count + others.counts[cell]!),
    own: some.own.map((count, cell) => count + others.own[cell]!),
    singles: [...some.singles, ...others.singles],
  };
}

/** The same for worlds that differ in no cell, neither in what any agency has there. */
export function keyOf({ counts, own, singles }: Added): string {
  return `${counts.join(' ')} ${own.join(' ')} ${singles.join(' ')}`;
}
