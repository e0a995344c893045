import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import { checkRecords } from '../records/check-records.js';
import { tabulate } from '../records/tabulate.js';
import { checkRules, isConcentrated, isSensitive, leastBeside, type ConcentrationRules } from '../rules/concentration.js';
import type { Status } from './known-cell.js';
import type { Floors } from './reader.js';

/** The true figures of a year, by cell of the plan; never published as they are. */
export interface YearFigures extends Floors {
  readonly plan: PublicationPlan;
  readonly counts: readonly number[];
  readonly status: readonly Status[];
  /** By agency its own cases, by cell. */
  readonly agencies: ReadonlyMap<string, readonly number[]>;
  /** By magnitude of the program, amounts by cell, and whether rule S3 hides them. */
  readonly amounts: readonly (readonly number[])[];
  readonly sensitive: readonly (readonly boolean[])[];
  /** The records, for the attack on combinations finer than any cell. */
  readonly records: readonly StatRecord[];
}

/**
 * Tabulates records under a plan and applies the concentration rules. @throws RangeError where a record or a rule is not what it must be
 */
export function yearFigures(plan: PublicationPlan, records: readonly StatRecord[], rules: ConcentrationRules): YearFigures {
  checkRules(rules);
  checkRecords(plan, records);
  const cells = tabulate(plan, records);
  const names = [...new Set(records.flatMap(({ agencies }) => agencies))].sort();
  const judged = rules.fewest > 0;
  const { magnitudes } = plan.program;
  return {
    plan,
    counts: cells.map(({ count }) => count),
    status: cells.map((cell) =>
      cell.count < plan.k ? 'small' : judged && isConcentrated(cell, rules, plan.k) ? 'concentrated' : 'neither',
    ),
    // The largest agency has one case at least.
    floor: judged ? Math.max(plan.k, leastBeside(rules, plan.k) + 1) : plan.k,
    beside: judged ? leastBeside(rules, plan.k) : 0,
    agencies: new Map(names.map((name) => [name, cells.map(({ agencies }) => agencies.get(name) ?? 0)])),
    amounts: magnitudes.map(({ name }) => cells.map(({ amounts }) => amounts[name]!)),
    sensitive: magnitudes.map((magnitude) => cells.map((cell) => isSensitive(cell, magnitude, rules))),
    records,
  };
}
