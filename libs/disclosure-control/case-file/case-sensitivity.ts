import { dominanceRule, hasTooFewContributors, pPercentRule, type Sensitivity } from '../rules/sensitivity.js';
import type { CaseCell, CaseRules } from './case-file.js';

/** What the magnitude rules of a case say of one cell; only the rules that the case names. */
export interface CellSensitivity {
  readonly pPercent?: Sensitivity;
  readonly dominance?: readonly ({ readonly n: number; readonly share: number } & Sensitivity)[];
  /** True where there are too few. */
  readonly minContributors?: boolean;
}

/** The figure of a cell: its count, or its value, or what its contributions add up to. */
export function figureOf(cell: CaseCell): number {
  return cell.count ?? cell.value ?? cell.contributions!.reduce((sum, contribution) => sum + contribution, 0);
}

/** Applies the p%-rule, dominance and the least number of contributors to the contributions of a cell. */
export function sensitivityOf(cell: CaseCell, rules: CaseRules): CellSensitivity | undefined {
  const { contributions } = cell;
  if (contributions === undefined) return undefined;
  const total = cell.value ?? contributions.reduce((sum, contribution) => sum + contribution, 0);
  return {
    ...(rules.p !== undefined && { pPercent: pPercentRule(contributions, total, rules.p) }),
    ...(rules.dominance && {
      dominance: rules.dominance.map(([n, share]) => ({ n, share, ...dominanceRule(contributions, total, n, share) })),
    }),
    ...(rules.minContributors !== undefined && {
      minContributors: hasTooFewContributors(contributions, rules.minContributors),
    }),
  };
}

/** The widest protection level that any rule asks for; null where no rule objects to the cell. */
export function protectionAsked(sensitivity: CellSensitivity | undefined): number | null {
  if (sensitivity === undefined) return null;
  const rules = [...(sensitivity.pPercent ? [sensitivity.pPercent] : []), ...(sensitivity.dominance ?? [])];
  const sensitive = rules.some((rule) => rule.sensitive) || sensitivity.minContributors === true;
  return sensitive ? Math.max(0, ...rules.map((rule) => rule.upl)) : null;
}
