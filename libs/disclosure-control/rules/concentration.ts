import type { Magnitude } from '../plan/program.js';
import type { TabulatedCell } from '../records/tabulate.js';
import type { StatRecord } from '../records/stat-record.js';
import { hasTooFewContributors, pPercentRule } from './sensitivity.js';

/** Confidential parameters of the concentration rules (specification 2.4). */
export interface ConcentrationRules {
  /** Per cent of the p%-rule. */
  readonly p: number;
  /** Fewest contributors, and fewest cases beside the largest agency's. */
  readonly fewest: number;
}

/** @throws RangeError: what is no number would hide nothing */
export function checkRules({ p, fewest }: ConcentrationRules): void {
  if (!(Number.isFinite(p) && p >= 0)) throw new RangeError('p, the per cent of the p%-rule, must be a number from 0');
  if (!(Number.isSafeInteger(fewest) && fewest >= 0)) throw new RangeError('the fewest contributors must be a whole number from 0');
}

/**
 * Fewest cases beside those of the largest agency: with k-1 of them a hidden cell can give way to a small one whatever that agency knows.
 */
export function leastBeside(rules: ConcentrationRules, k: number): number {
  return Math.max(rules.fewest, k - 1);
}

/** Rule S2: too few agencies, or hardly any case beside the largest agency's (specification 2.4; 8.2 D4). */
export function isConcentrated(cell: TabulatedCell, rules: ConcentrationRules, k: number): boolean {
  const largest = Math.max(0, ...cell.agencies.values());
  return cell.agencies.size < rules.fewest || cell.count - largest < leastBeside(rules, k);
}

/** Rule S3 for one magnitude: the p%-rule by case, by agency and, where hours are counted, by responder. Hides magnitudes, never counts. */
export function isSensitive(cell: TabulatedCell, magnitude: Magnitude, rules: ConcentrationRules): boolean {
  const groupings: ((record: StatRecord) => readonly string[])[] = [
    (record) => [record.id],
    (record) => record.agencies,
    ...(magnitude.byResponder ? [(record: StatRecord) => record.responders] : []),
  ];
  return groupings.some((contributors) => {
    const sums = new Map<string, number>();
    for (const record of cell.records) {
      const names = contributors(record);
      for (const name of names) sums.set(name, (sums.get(name) ?? 0) + (record.magnitudes[magnitude.name] ?? 0) / names.length);
    }
    const contributions = [...sums.values()];
    if (contributions.length === 0) return false;
    const total = contributions.reduce((sum, each) => sum + each, 0);
    return pPercentRule(contributions, total, rules.p).sensitive || hasTooFewContributors(contributions, rules.fewest);
  });
}
