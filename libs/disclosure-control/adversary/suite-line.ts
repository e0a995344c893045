import type { AttackedYear } from './run-suite.js';

/** What the suite found in all years of one volume; shares between 0 and 1. */
export interface SuiteLine {
  readonly tier: string;
  readonly requests: number;
  readonly years: number;
  /** Cells of the plan that are shown; what was skipped counts as not shown. */
  readonly median: number;
  readonly least: number;
  readonly refused: number;
  readonly exact: number;
  readonly present: number;
  readonly narrowed: number;
  readonly controls: readonly { readonly exact: number; readonly present: number }[];
}

/** Sums up years of one volume. */
export function suiteLine(years: readonly AttackedYear[]): SuiteLine {
  const sum = (of: (year: AttackedYear) => number) => years.reduce((total, year) => total + of(year), 0);
  const shares = years.map(({ share }) => share).sort((a, b) => a - b);
  const middle = (shares[Math.floor((shares.length - 1) / 2)]! + shares[Math.floor(shares.length / 2)]!) / 2;
  const control = (at: number) => {
    const small = Math.max(
      1,
      sum(({ controls }) => controls[at]!.small),
    );
    return {
      exact: sum(({ controls }) => controls[at]!.exactSmall) / small,
      present: sum(({ controls }) => controls[at]!.present) / small,
    };
  };
  return {
    tier: years[0]!.tier,
    requests: years[0]!.requests,
    years: years.length,
    median: middle,
    least: shares[0]!,
    refused: sum(({ skipped }) => skipped),
    exact: sum(({ findings }) => findings.reduce((total, { exact }) => total + exact, 0)),
    present: sum(({ findings }) => findings.reduce((total, { present }) => total + present, 0)),
    narrowed: sum(({ findings }) => findings.reduce((total, { narrowed }) => total + narrowed, 0)),
    controls: [control(0), control(1)],
  };
}

/**
 * Whether the suite would have missed publishers known to leak: on tier R1 at least 35 % exact and presence proven in
 * all where only the threshold masks, 5 % and nine in ten with two masks a line (specification 2.10).
 */
export function isBlind({ tier, controls: [thresholdOnly, twoPerLine] }: SuiteLine): boolean {
  if (!tier.startsWith('R1')) return false;
  return thresholdOnly!.exact < 0.35 || thresholdOnly!.present < 1 || twoPerLine!.exact < 0.05 || twoPerLine!.present < 0.9;
}
