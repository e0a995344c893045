import { auditedPart, proposed, publisher, type Publisher, type ReleaseInHand } from './publisher.js';
import type { Witness } from './audit-release.js';
import { knownAfter, type KnownCell, type Outcome, type Status } from './known-cell.js';
import { linkedPart } from './linked-part.js';
import type { YearFigures } from './year-figures.js';

export { publisher, type Publisher };

/** What was decided for one release, with the worlds that prove it safe; none where it was skipped. */
export interface DecidedRelease {
  readonly outcome: Outcome;
  readonly witnesses: readonly Witness[];
}

export const SKIPPED: DecidedRelease = { outcome: { kind: 'skipped' }, witnesses: [] };

/** What is public before the release that follows these. */
export function releaseInHand(year: YearFigures, history: readonly Outcome[]): ReleaseInHand {
  const { plan, floor } = year;
  const release = history.length;
  const audited = linkedPart(plan, release, release + 1);
  const all = knownAfter(plan, history);
  return { plan, floor, audited, masked: linkedPart(plan, release, release), known: audited.cells.map((cell) => all[cell]!) };
}

/**
 * Decides one release: one mask, chosen from statuses and public data, is published as it is or not at all. The same audit is
 * made three times: of what readers know if nothing comes, if they knew the statuses, and of what they would be shown. A
 * release that would show what a witness of the first two would have shown is skipped all the same. So whether it is
 * published is a function of what it would show, and a skip is possible with every value of every cell that may be small,
 * whatever else is skipped. Fails closed: what cannot be proven is skipped.
 */
export function decideRelease(by: Publisher, year: YearFigures, history: readonly Outcome[]): DecidedRelease {
  const hand = releaseInHand(year, history);
  const { audited, known, plan, floor } = hand;
  if (audited.due.length === 0) return SKIPPED;
  by.progress(`release ${history.length + 1}: what a skip would say`);
  const counts = audited.cells.map((cell) => year.counts[cell]!);
  const statuses = audited.due.map((cell) => year.status[audited.cells[cell]!]!);
  const next = proposed(by, hand, statuses, (cell) => counts[cell]!);
  if (next === null) return SKIPPED;
  const ifSkipped = auditedPart(by, hand, known);
  const ifStated = auditedPart(by, hand, withStatuses(known, audited.due, statuses));
  if (ifSkipped === null || ifStated === null) return SKIPPED;
  by.progress(`release ${history.length + 1}: the audit of what it would show`);
  const witnesses = auditedPart(by, hand, next);
  if (witnesses === null) return SKIPPED;
  const joins = (world: readonly number[]) =>
    audited.due.every((cell, at) => {
      const shown = next[cell];
      return typeof shown === 'number' ? world[cell] === shown : statusOfCount(world[cell]!, plan.k, floor) === statuses[at];
    });
  const fits = (world: readonly number[]) => audited.due.every((cell) => typeof next[cell] !== 'number' || world[cell] === next[cell]);
  if (ifSkipped.some((each) => joins(each.counts)) || ifStated.some((each) => fits(each.counts))) return SKIPPED;
  const cells = audited.due.map((cell) => next[cell] as number | Status);
  return { outcome: { kind: 'published', cells }, witnesses };
}

function withStatuses(known: readonly KnownCell[], due: readonly number[], statuses: readonly Status[]): readonly KnownCell[] {
  const stated = [...known];
  due.forEach((cell, at) => (stated[cell] = statuses[at]!));
  return stated;
}

/** The status of a count where every case is of an agency of its own. */
function statusOfCount(count: number, k: number, floor: number): Status {
  if (count < k) return 'small';
  return count < floor ? 'concentrated' : 'neither';
}
