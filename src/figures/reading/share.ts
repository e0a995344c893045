import type { FigureRow, FigureTable } from './dashboard.js';
import { intervalIn, type Figure, type Interval } from './figure.js';

/** A part of those to whom it applies, each as it is shown or in the interval in which it lies. */
export interface Share {
  readonly part: Interval;
  readonly whole: Interval;
  /** From 0 to 1. */
  readonly share: Interval;
}

/** What is worked out of a table of outcomes: the part, and what with it makes the whole. */
export interface SharedOutcomes {
  readonly part: string;
  readonly rest: string;
}

/** Of the tables of three outcomes; the third applies to nobody who is counted. */
export const sharedOutcomes: Readonly<Record<string, SharedOutcomes>> = {
  first_support: { part: 'inside', rest: 'later' },
  follow_up: { part: 'done_in_time', rest: 'later_or_not_done' },
  referral: { part: 'accepted', rest: 'offered' },
};

/**
 * A share of a table of outcomes, worked out from nothing but what the table and its total show, as any reader can: an interval where
 * a figure of it is hidden. Null where it can be anything, or classes that it tells apart are shown together.
 *
 * @param total what all rows add up to
 * @param figureOf that of the period, or that of a year before
 */
export function shareOf(table: FigureTable, total: Figure, figureOf: (row: FigureRow) => Figure): Share | null {
  const outcomes = sharedOutcomes[table.id];
  const rows = table.rows.filter(({ subtotal }) => !subtotal);
  const membersOf = ({ classes }: FigureRow) => classes[table.id]?.members ?? [];
  const named = (code: string) => rows.filter((row) => membersOf(row).includes(code));
  if (outcomes === undefined) return null;
  const [part, rest] = [named(outcomes.part), named(outcomes.rest)];
  if ([...part, ...rest].some((row) => membersOf(row).length > 1)) return null;
  const counted = new Set([...part, ...rest]);
  const others = sumOf(rows.filter((row) => !counted.has(row)).map(figureOf));
  return worked(sumOf(part.map(figureOf)), sumOf(rest.map(figureOf)), others, intervalIn(total));
}

/** Both narrowed by what is known of them together, and the share between its two ends. */
function worked(part: Interval | null, rest: Interval | null, others: Interval | null, total: Interval | null): Share | null {
  if (part === null || rest === null) return null;
  const apart = total === null || others === null ? { lo: 0, hi: Infinity } : { lo: total.lo - others.hi, hi: total.hi - others.lo };
  const whole = { lo: Math.max(part.lo + rest.lo, apart.lo), hi: Math.min(part.hi + rest.hi, apart.hi) };
  const counted = { lo: Math.max(part.lo, whole.lo - rest.hi), hi: Math.min(part.hi, whole.hi - rest.lo) };
  if (whole.lo <= 0 || whole.lo > whole.hi) return null;
  const [most, least] = [Math.min(rest.hi, whole.hi - counted.lo), Math.max(rest.lo, whole.lo - counted.hi)];
  const share = { lo: counted.lo / (counted.lo + most), hi: counted.hi / (counted.hi + least) };
  return share.lo === 0 && share.hi === 1 ? null : { part: counted, whole, share };
}

function sumOf(figures: readonly Figure[]): Interval | null {
  return figures
    .map(intervalIn)
    .reduce<Interval | null>((all, each) => (all === null || each === null ? null : { lo: all.lo + each.lo, hi: all.hi + each.hi }), {
      lo: 0,
      hi: 0,
    });
}
