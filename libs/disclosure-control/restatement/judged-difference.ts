import type { PlanCell } from '../plan/plan-cell.js';
import type { StatRecord } from '../records/stat-record.js';
import { countsIn, type TabulatedCell } from '../records/tabulate.js';
import { isConcentrated, isSensitive } from '../rules/concentration.js';
import type { ChangedRecord } from './changed-records.js';
import type { YearRestatement } from './restate-year.js';

/**
 * What the two versions of a cell tell beside each other is their difference, so that it is judged as a figure would be: made of no record
 * or of k and more, not nearly all of one agency; and where magnitudes are shown, what they differ by is nearly all of nobody. A cell that
 * is hidden does not differ at all. Null where nothing is wrong with it.
 *
 * @param shown the magnitudes that go with it as it is out; null where it is hidden
 */
export function causeOfHold(
  cell: PlanCell,
  shown: Readonly<Record<string, number>> | null,
  changed: readonly ChangedRecord[],
  { plan, rules }: YearRestatement,
): string | null {
  const touching = changed.filter(({ was, is }) => countsIn(was, cell) || (is !== null && countsIn(is, cell)));
  if (touching.length === 0) return null;
  if (shown === null) return `${cell.id} is hidden, and would differ`;
  if (touching.length < plan.k) return `${cell.id} would differ in ${touching.length} records, fewer than ${plan.k}`;
  const difference = differenceOf(cell, touching);
  if (rules.fewest > 0 && isConcentrated(difference, rules, plan.k))
    return `${cell.id} would differ by records of hardly more than one agency`;
  const told = plan.program.magnitudes.filter(({ name }) => name in shown && difference.amounts[name]! > 0);
  const sensitive = told.find((magnitude) => isSensitive(difference, magnitude, rules));
  return sensitive === undefined ? null : `${cell.id} would differ in ${sensitive.name} by hardly more than those of one`;
}

/** The records that differ, as a cell of their own: each with what it adds to the cell or takes from it. */
function differenceOf(cell: PlanCell, touching: readonly ChangedRecord[]): TabulatedCell {
  const records = touching.map((each) => changeOf(cell, each));
  const agencies = new Map<string, number>();
  for (const record of records) for (const agency of record.agencies) agencies.set(agency, (agencies.get(agency) ?? 0) + 1);
  const names = new Set(records.flatMap(({ magnitudes }) => Object.keys(magnitudes)));
  const amounts = [...names].map((name) => [name, records.reduce((sum, { magnitudes }) => sum + magnitudes[name]!, 0)] as const);
  return { count: records.length, agencies, amounts: Object.fromEntries(amounts), records };
}

function changeOf(cell: PlanCell, { was, is }: ChangedRecord): StatRecord {
  const [old, fresh] = [was, is].map((each) => (each !== null && countsIn(each, cell) ? each.magnitudes : {})) as [
    StatRecord['magnitudes'],
    StatRecord['magnitudes'],
  ];
  const names = [...new Set([...Object.keys(was.magnitudes), ...Object.keys(is?.magnitudes ?? {})])];
  return {
    ...was,
    agencies: [...new Set([...was.agencies, ...(is?.agencies ?? [])])],
    responders: [...new Set([...was.responders, ...(is?.responders ?? [])])],
    magnitudes: Object.fromEntries(names.map((name) => [name, Math.abs((fresh[name] ?? 0) - (old[name] ?? 0))])),
  };
}
