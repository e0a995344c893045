import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import { tabulate } from '../records/tabulate.js';
import { concentrationOf, type Concentration, type ConcentrationRules } from '../rules/concentration.js';

/** The true figures of a year, by cell of the plan; never published as they are. */
export interface YearFigures {
  readonly plan: PublicationPlan;
  readonly counts: readonly number[];
  /** Rules S2 and S3 by cell; null where no rule objects, or the cell is small anyway. */
  readonly concentration: readonly (Concentration | null)[];
  readonly agencies: ReadonlyMap<string, readonly number[]>;
  /** By magnitude of the program, amounts by cell. */
  readonly amounts: readonly (readonly number[])[];
  /** The records, for the audit of combinations finer than any cell. */
  readonly records: readonly StatRecord[];
}

/** Tabulates records under a plan and applies the concentration rules. */
export function yearFigures(plan: PublicationPlan, records: readonly StatRecord[], rules: ConcentrationRules): YearFigures {
  const cells = tabulate(plan, records);
  const names = [...new Set(records.flatMap(({ agencies }) => agencies))].sort();
  return {
    plan,
    counts: cells.map(({ count }) => count),
    concentration: cells.map((cell) => (cell.count < plan.k ? null : concentrationOf(cell, plan.program.magnitudes, rules))),
    agencies: new Map(names.map((name) => [name, cells.map(({ agencies }) => agencies.get(name) ?? 0)])),
    amounts: plan.program.magnitudes.map(({ name }) => cells.map(({ amounts }) => amounts[name]!)),
    records,
  };
}
