import type { ReleaseView } from '../attack/release-view.js';
import type { PlanCell } from '../plan/plan-cell.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import type { LinearRow, Solver, SolverSession } from '../solver/solver.js';

/**
 * An attack: no combination finer than any cell, though it is not empty, may be proven to be so. The columns are all
 * combinations of a month and the classes that tables cross, the rows what is known of the cells (specification 2.5 A3).
 * Returns the combinations whose presence is provable.
 */
export function provableCombinations(
  plan: PublicationPlan,
  view: ReleaseView,
  records: readonly StatRecord[],
  solver: Solver,
): readonly string[] {
  const cells = plan.cells.slice(0, view.status.length);
  const names = crossed(cells);
  const months = [...new Set(cells.flatMap(({ period }) => period.months))];
  const finest = months.flatMap((month) =>
    combinationsOf(
      names.map(
        (name) => [name, plan.program.classifications.find((each) => each.name === name)!.classes.map(({ code }) => code)] as const,
      ),
    ).map((classes) => ({ month, classes })),
  );
  const keys = finest.map(({ month, classes }) => keyOf(month, classes, names));
  const present = new Map<string, number>();
  for (const record of records) {
    if (!months.includes(record.month)) continue;
    const key = keyOf(record.month, record.classes, names);
    present.set(key, (present.get(key) ?? 0) + 1);
  }
  const sought = keys.flatMap((key, column) => ((present.get(key) ?? 0) > 0 && present.get(key)! < plan.k ? [column] : []));
  const rows = cells.flatMap((cell, at) => rowOf(cell, at, view, finest));
  const session = solver.open({
    lower: finest.map(() => 0),
    upper: finest.map(() => view.upperBound),
    whole: finest.map(() => false),
    rows,
  });
  try {
    return stillPresent(session, sought).map((column) => keys[column]!);
  } finally {
    session.close();
  }
}

/** Empties as many combinations as one solution can, then the rest one by one; what cannot be emptied is provable. */
function stillPresent(session: SolverSession, sought: readonly number[]): readonly number[] {
  for (const column of sought) session.setCost(column, 1);
  const all = session.solve('minimize');
  for (const column of sought) session.setCost(column, 0);
  if (all.status !== 'optimal') return sought;
  let left = sought.filter((column) => all.values[column]! > DUST);
  const provable: number[] = [];
  while (left.length > 0) {
    const column = left[0]!;
    session.setCost(column, 1);
    const answer = session.solve('minimize');
    session.setCost(column, 0);
    if (answer.status !== 'optimal' || answer.values[column]! > DUST) provable.push(column);
    left = left.slice(1).filter((each) => answer.status !== 'optimal' || answer.values[each]! > DUST);
  }
  return provable;
}

const DUST = 1e-6;

function rowOf(
  cell: PlanCell,
  at: number,
  view: ReleaseView,
  finest: readonly { readonly month: number; readonly classes: Readonly<Record<string, string>> }[],
): LinearRow[] {
  const status = view.status[at];
  if (status === 'notStated') return [];
  const columns = finest.flatMap(({ month, classes }, column) =>
    cell.period.months.includes(month) &&
    Object.entries(cell.classes).every(([name, { members }]) => classes[name] === undefined || members.includes(classes[name]!))
      ? [column]
      : [],
  );
  const exact = view.figures[at]!;
  const [lower, upper] = status === 'shown' ? [exact, exact] : status === 'small' ? [0, view.k - 1] : [view.k, view.upperBound];
  const uncrossed = Object.keys(cell.classes).some((name) => finest[0]!.classes[name] === undefined);
  return uncrossed ? [] : [{ columns, factors: columns.map(() => 1), lower, upper }];
}

/** Classifications that stand in a table beside time or another one; a lone yearly one adds nothing finer to prove. */
function crossed(cells: readonly PlanCell[]): readonly string[] {
  const beside = cells.filter(({ classes, period }) => Object.keys(classes).length > 1 || period.span !== 'year');
  return [...new Set([...beside, ...cells].flatMap(({ classes }) => Object.keys(classes)))].filter(
    (name) => beside.length === 0 || beside.some(({ classes }) => name in classes),
  );
}

function combinationsOf(dimensions: readonly (readonly [string, readonly string[]])[]): readonly Readonly<Record<string, string>>[] {
  return dimensions.reduce<readonly Readonly<Record<string, string>>[]>(
    (sets, [name, codes]) => sets.flatMap((set) => codes.map((code) => ({ ...set, [name]: code }))),
    [{}],
  );
}

function keyOf(month: number, classes: Readonly<Record<string, string>>, names: readonly string[]): string {
  return [month, ...names.map((name) => classes[name])].join(' ');
}
