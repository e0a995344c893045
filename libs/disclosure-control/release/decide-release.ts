import { isTotal } from '../plan/plan-cell.js';
import { isOver, workUpTo } from '../solver/counted-solver.js';
import { agencyReaders, singleCaseReaders } from './agency-readers.js';
import type { Witness } from './audit-release.js';
import { dueWith, knownAfter, type KnownCell, type Outcome, type Status } from './known-cell.js';
import { linkedPart } from './linked-part.js';
import { auditedPart, proposed, publisher, WORK_LIMITS, type Publisher, type ReleaseInHand } from './publisher.js';
import { EVERYBODY, type Reader } from './reader.js';
import type { SkipReason } from './skip-reasons.js';
import type { YearFigures } from './year-figures.js';

export { publisher, type Publisher };

/** What was decided for one release, with the worlds that prove it safe; none where it was skipped. */
export interface DecidedRelease {
  readonly outcome: Outcome;
  readonly witnesses: readonly Witness[];
  /** Why it was skipped, for who runs the program; readers are told that it was, and never why. */
  readonly reason?: string;
}

/** A release that is skipped. */
export function skipped(reason: SkipReason): DecidedRelease {
  return { outcome: { kind: 'skipped' }, witnesses: [], reason };
}

/** What is public before the release that follows these. */
export function releaseInHand(
  year: Pick<YearFigures, 'plan' | 'floor' | 'beside'>,
  history: readonly Outcome[],
  { everybody } = WORK_LIMITS,
): ReleaseInHand {
  const { plan, floor, beside } = year;
  const release = history.length;
  const audited = linkedPart(plan, release, release + 1);
  const all = knownAfter(plan, history);
  const known = audited.cells.map((cell) => all[cell]!);
  return { plan, floor, beside, audited, masked: linkedPart(plan, release, release), known, work: workUpTo(everybody) };
}

/**
 * Decides one release: one mask, chosen from statuses and public data, is published as it is or not at all. The same audit is
 * made of what readers know if nothing comes, if they knew the statuses, and of what they would be shown; the last also as every agency
 * reads it, which knows its own cases. A release that would show what a witness of the first two would have shown is skipped all the
 * same, and so is one with fewer than k cases beside those of one agency. So a skip is possible with every value of every cell
 * that may be small, whatever else is skipped. Fails closed: what cannot be proven is skipped.
 */
export function decideRelease(by: Publisher, year: YearFigures, history: readonly Outcome[]): DecidedRelease {
  const hand = releaseInHand(year, history, by.limits);
  const { audited, known } = hand;
  const unless = (reason: SkipReason, { work } = hand) => skipped(isOver(work) ? 'it takes more work than a release may' : reason);
  if (audited.due.length === 0) return skipped('nothing is due');
  if (isNearlyOfOne(year, history.length)) return skipped('hardly anything is left beside the cases of one agency');
  by.progress(`release ${history.length + 1}: what a skip would say`);
  const counts = audited.cells.map((cell) => year.counts[cell]!);
  const statuses = audited.due.map((cell) => year.status[audited.cells[cell]!]!);
  const next = proposed(by, hand, statuses, (cell) => counts[cell]!);
  if (next === null) return unless('it would show no figure');
  const ifSkipped = auditedPart(by, hand, known);
  const ifStated = auditedPart(by, hand, withStatuses(known, audited.due, statuses));
  if (ifSkipped === null || ifStated === null) return unless('what a skip would say is not proven');
  by.progress(`release ${history.length + 1}: the audit of what it would show`);
  const witnesses = auditedPart(by, hand, next);
  if (witnesses === null) return unless('what it would show is not proven safe');
  const joins = (world: readonly number[], reader: Reader) =>
    audited.due.every((cell, at) => {
      const shown = next[cell];
      return typeof shown === 'number'
        ? world[cell] === shown
        : statusOfCount(world[cell]!, reader.own?.[cell] ?? 0, hand) === statuses[at];
    });
  const fits = (world: readonly number[]) => audited.due.every((cell) => typeof next[cell] !== 'number' || world[cell] === next[cell]);
  const joinsSkip: SkipReason = 'it would look like a world that makes a skip possible';
  if (ifSkipped.some((each) => joins(each.counts, EVERYBODY)) || ifStated.some((each) => fits(each.counts))) return skipped(joinsSkip);
  by.progress(`release ${history.length + 1}: what agencies could tell of it`);
  const readers = hand.beside > 0 ? [...singleCaseReaders(hand.plan, audited, next), ...agencyReaders(year, audited, next)] : [];
  for (const reader of readers) {
    const read = { ...hand, work: workUpTo(by.limits.reader) };
    if (auditedPart(by, read, next, { reader, seeds: witnesses, coming: false }) === null) return unless('an agency could tell', read);
  }
  if (history.length === hand.plan.due.length - 1 && history.some(({ kind }) => kind === 'published')) {
    for (const reader of agencyReaders(year, audited, known)) {
      const read = { ...hand, work: workUpTo(by.limits.reader) };
      const family = auditedPart(by, read, known, { reader, seeds: ifSkipped });
      if (family === null) return unless('what a skip would say to an agency is not proven', read);
      if (family.some((each) => joins(each.counts, reader))) return skipped(joinsSkip);
    }
  }
  const cells = audited.due.map((cell) => next[cell] as number | Status);
  return { outcome: { kind: 'published', cells }, witnesses };
}

function withStatuses(known: readonly KnownCell[], due: readonly number[], statuses: readonly Status[]): readonly KnownCell[] {
  const stated = [...known];
  due.forEach((cell, at) => (stated[cell] = statuses[at]!));
  return stated;
}

/** Whether fewer than k cases of a release are left beside those of some agency. Of such a release nothing is shown to anybody. */
export function isNearlyOfOne({ plan, counts, agencies, beside }: YearFigures, release: number): boolean {
  return dueWith(plan, release)
    .filter((cell) => isTotal(plan.cells[cell]!))
    .some((cell) => counts[cell]! - Math.max(beside > 0 ? 1 : 0, ...[...agencies.values()].map((own) => own[cell]!)) < plan.k);
}

/** The status of a count of which one agency has its own cases, and every other case is of an agency of its own. */
function statusOfCount(count: number, own: number, { plan, floor, beside }: ReleaseInHand): Status {
  if (count < plan.k) return 'small';
  return count < floor || count - own < beside ? 'concentrated' : 'neither';
}
