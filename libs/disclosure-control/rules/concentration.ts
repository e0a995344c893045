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
  /** Agencies that waived the protection of S2 and S3 in their memorandum. */
  readonly waived: ReadonlySet<string>;
}

/** What a flagged cell must keep: its count within a width (S2), each named amount within a level (S3). */
export interface Concentration {
  readonly countWidth: number;
  readonly amountLevels: Readonly<Record<string, number>>;
}

/**
 * Rules S2 and S3 for one cell that is not small: too few agencies, or hardly any case beside the largest agency's; and
 * for each magnitude the p%-rule by case, by agency and, where hours are counted, by responder. Null where no rule
 * objects. (Specification 2.4; waiver S4.)
 */
export function concentrationOf(cell: TabulatedCell, magnitudes: readonly Magnitude[], rules: ConcentrationRules): Concentration | null {
  const largest = Math.max(0, ...[...cell.agencies].filter(([name]) => !rules.waived.has(name)).map(([, cases]) => cases));
  const fewAgencies = cell.agencies.size < rules.fewest && ![...cell.agencies.keys()].every((name) => rules.waived.has(name));
  const s2 = fewAgencies || cell.count - largest < rules.fewest;
  const amountLevels = Object.fromEntries(
    magnitudes.flatMap((magnitude) => {
      const level = levelOf(cell, magnitude, rules);
      return level === null ? [] : [[magnitude.name, level]];
    }),
  );
  if (!s2 && Object.keys(amountLevels).length === 0) return null;
  return { countWidth: s2 ? Math.max(2, Math.ceil(0.2 * cell.count)) : 0, amountLevels };
}

function levelOf(cell: TabulatedCell, magnitude: Magnitude, rules: ConcentrationRules): number | null {
  const groupings: ((record: StatRecord) => readonly string[])[] = [
    (record) => [record.id],
    (record) => record.agencies.filter((agency) => !rules.waived.has(agency)),
    ...(magnitude.byResponder ? [(record: StatRecord) => record.responders] : []),
  ];
  const levels = groupings.flatMap((contributors) => {
    const sums = new Map<string, number>();
    for (const record of cell.records) {
      const names = contributors(record);
      for (const name of names) sums.set(name, (sums.get(name) ?? 0) + (record.magnitudes[magnitude.name] ?? 0) / names.length);
    }
    const contributions = [...sums.values()];
    if (contributions.length === 0) return [];
    const total = contributions.reduce((sum, each) => sum + each, 0);
    const { sensitive, upl } = pPercentRule(contributions, total, rules.p);
    return sensitive || hasTooFewContributors(contributions, rules.fewest) ? [upl] : [];
  });
  return levels.length === 0 ? null : Math.max(...levels);
}
