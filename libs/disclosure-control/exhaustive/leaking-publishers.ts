import { releaseInHand } from '../release/decide-release.js';
import type { KnownCell, Outcome, Status } from '../release/known-cell.js';
import { auditedPart, proposed, type Publisher, type ReleaseInHand } from '../release/publisher.js';
import type { YearFigures } from '../release/year-figures.js';
import type { Decider } from './decider.js';

/** A publisher known to leak, and the two classes of four quarters in which it does, with k = 2. */
export interface LeakingPublisher {
  readonly name: string;
  readonly decider: (by: Publisher) => Decider;
  readonly quarters: readonly (readonly number[])[];
}

/**
 * Made of parts of the real publisher; the judge must find out each of them, or it is blind. All publish whatever passes its
 * own audit and skip where only that fails, so that nothing makes a skip possible for other reasons.
 */
export const LEAKING: readonly LeakingPublisher[] = [
  {
    name: 'a skip that says only that the audit failed',
    decider: (by) => (year, history) => {
      const hand = releaseInHand(year, history);
      const outcome = passed(by, hand, barelyMasked(hand, year));
      return { outcome, told: JSON.stringify(outcome) };
    },
    quarters: [
      [1, 2],
      [1, 2],
      [0, 3],
      [0, 3],
    ],
  },
  {
    name: 'a skip that tells which cells are small',
    decider: (by) => (year, history) => {
      const hand = releaseInHand(year, history);
      const outcome = passed(by, hand, masked(by, hand, year));
      return { outcome, told: JSON.stringify([outcome, outcome.kind === 'skipped' ? statusesOf(hand, year) : '']) };
    },
    quarters: [
      [3, 2],
      [1, 1],
      [0, 4],
      [2, 4],
    ],
  },
  {
    name: 'a year after a skipped quarter as if that had been shown',
    decider: (by) => (year, history) => {
      const hand = releaseInHand(year, history);
      const known = hand.known.map((each, at): KnownCell => (each === 'skipped' ? countOf(hand, year, at) : each));
      const outcome = passed(by, { ...hand, known }, masked(by, { ...hand, known }, year));
      return { outcome, told: JSON.stringify(outcome) };
    },
    quarters: [
      [3, 2],
      [1, 1],
      [0, 4],
      [2, 4],
    ],
  },
];

function passed(by: Publisher, hand: ReleaseInHand, next: readonly KnownCell[] | null): Outcome {
  if (next === null || auditedPart(by, hand, next) === null) return { kind: 'skipped' };
  return { kind: 'published', cells: hand.audited.due.map((cell) => next[cell] as number | Status) };
}

function masked(by: Publisher, hand: ReleaseInHand, year: YearFigures): readonly KnownCell[] | null {
  return proposed(by, hand, statusesOf(hand, year), (cell) => countOf(hand, year, cell));
}

/** Hides the small cells, and one more where a sum has only one that is hidden; looks at no earlier release. */
function barelyMasked(hand: ReleaseInHand, year: YearFigures): readonly KnownCell[] {
  const { due, tables } = hand.audited;
  const hidden = new Set(due.filter((_, at) => statusesOf(hand, year)[at] === 'small'));
  for (const { total, parts } of tables.relations) {
    const line = [total, ...parts].filter((cell) => due.includes(cell));
    if (line.filter((cell) => hidden.has(cell)).length === 1) hidden.add(line.findLast((cell) => !hidden.has(cell))!);
  }
  return hand.known.map((each, cell) => {
    const at = due.indexOf(cell);
    if (at < 0) return each;
    return hidden.has(cell) ? statusesOf(hand, year)[at]! : countOf(hand, year, cell);
  });
}

function countOf({ audited }: ReleaseInHand, year: YearFigures, cell: number): number {
  return year.counts[audited.cells[cell]!]!;
}

function statusesOf({ audited }: ReleaseInHand, year: YearFigures): readonly Status[] {
  return audited.due.map((cell) => year.status[audited.cells[cell]!]!);
}
