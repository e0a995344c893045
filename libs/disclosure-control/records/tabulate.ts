import type { PlanCell } from '../plan/plan-cell.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from './stat-record.js';

/** What stands behind one cell of the plan. */
export interface TabulatedCell {
  readonly count: number;
  /** Cases by agency; a case that served several counts for each. */
  readonly agencies: ReadonlyMap<string, number>;
  /** Total of each magnitude. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly records: readonly StatRecord[];
}

/** Whether a record counts in a cell. */
export function countsIn(record: StatRecord, cell: PlanCell): boolean {
  if (!cell.period.months.includes(record.month)) return false;
  return Object.entries(cell.classes).every(([name, { members }]) => members.includes(record.classes[name]!));
}

/** The cells of a plan filled from records, in the order of the plan. */
export function tabulate(plan: PublicationPlan, records: readonly StatRecord[]): readonly TabulatedCell[] {
  return plan.cells.map((cell) =>
    tabulated(
      records.filter((record) => countsIn(record, cell)),
      plan,
    ),
  );
}

function tabulated(records: readonly StatRecord[], plan: PublicationPlan): TabulatedCell {
  const agencies = new Map<string, number>();
  for (const { agencies: served } of records) for (const agency of served) agencies.set(agency, (agencies.get(agency) ?? 0) + 1);
  const amounts = Object.fromEntries(
    plan.program.magnitudes.map(({ name }) => [name, records.reduce((sum, { magnitudes }) => sum + (magnitudes[name] ?? 0), 0)]),
  );
  return { count: records.length, agencies, amounts, records };
}
