import type { DocumentCell } from '../../../libs/disclosure-control/index.js';

/**
 * A figure as it stands in a release: shown, hidden in an interval, of a release that was skipped, or in no release that is out.
 * Never a sentinel number.
 */
export type Figure =
  | { readonly kind: 'shown'; readonly value: number }
  | { readonly kind: 'hidden'; readonly lo: number; readonly hi: number }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'absent' };

/** Where a number lies, as anybody can work it out; both ends are the same where it is shown. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export const ABSENT: Figure = { kind: 'absent' };
export const SKIPPED: Figure = { kind: 'skipped' };

/** The count of a cell. */
export function countIn(cell: DocumentCell | undefined): Figure {
  if (cell === undefined) return ABSENT;
  return cell.status === 'shown' ? { kind: 'shown', value: cell.count } : { kind: 'hidden', lo: cell.lo, hi: cell.hi };
}

/** A rounded magnitude of a cell, in its unit divided by `per`; absent where the release does not have it. */
export function amountIn(cell: DocumentCell | undefined, name: string, per = 1): Figure {
  const amount = cell?.status === 'shown' ? cell.amounts[name] : undefined;
  return amount === undefined ? ABSENT : { kind: 'shown', value: amount / per };
}

/** From two figures that are both shown, and from no others. */
export function changeBetween(before: Figure, now: Figure): number | null {
  return before.kind === 'shown' && now.kind === 'shown' ? now.value - before.value : null;
}

/** The value, where it is shown. */
export function valueOf(figure: Figure): number | null {
  return figure.kind === 'shown' ? figure.value : null;
}

/** Where it lies; null where there is no figure. */
export function intervalIn(figure: Figure): Interval | null {
  if (figure.kind === 'shown') return { lo: figure.value, hi: figure.value };
  return figure.kind === 'hidden' ? { lo: figure.lo, hi: figure.hi } : null;
}
