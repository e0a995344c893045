import type { Span } from './program.js';

/** A closed period of the year that a cell can look at. */
export interface Period {
  readonly code: string;
  readonly span: Span;
  /** Months it holds, 1 to 12. */
  readonly months: readonly number[];
  /** The release that first shows it. */
  readonly release: string;
}

/** The releases of a year, in the order of their dates (specification 2.3 T1). */
export const RELEASES = ['Q1', 'Q2', 'Q3', 'Q4', 'Y'] as const;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** All periods of a span, in order. Months and quarters come out with their quarter, the year after the last of them. */
export function periodsOf(span: Span): readonly Period[] {
  if (span === 'year') return [{ code: 'Y', span, months: MONTHS, release: 'Y' }];
  if (span === 'month') {
    return MONTHS.map((month) => ({
      code: `M${String(month).padStart(2, '0')}`,
      span,
      months: [month],
      release: quarterOf(month),
    }));
  }
  return RELEASES.slice(0, 4).map((code) => ({ code, span, months: MONTHS.filter((month) => quarterOf(month) === code), release: code }));
}

/** The share of a year's records that a period of this span is planned to have. */
export function shareOfYear(span: Span): number {
  return { month: 1 / 12, quarter: 1 / 4, year: 1 }[span];
}

function quarterOf(month: number): string {
  return `Q${Math.ceil(month / 3)}`;
}
