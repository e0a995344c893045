import type { Relation } from '../tables/linked-tables.js';
import type { PublishedClass } from './classification.js';
import { contentOf, type PlanCell } from './plan-cell.js';
import { planRelations } from './plan-relations.js';
import type { StatisticalProgram, Tier } from './program.js';
import { periodsOf, RELEASES, shareOfYear, type Period } from './periods.js';
import { splitOf, type TableSplit } from './table-split.js';

/**
 * The fixed list of what a year publishes. Cells stand in the order of their releases, so that the cells of the first
 * releases are the first of the list.
 */
export interface PublicationPlan {
  readonly program: StatisticalProgram;
  readonly tier: string;
  readonly expected: number;
  /** The number of records that the classes were chosen for; the same for years on end, so that these can be compared. */
  readonly classesFor: number;
  /** In the first year with these classes 1, and so on. */
  readonly classYear: number;
  readonly k: number;
  readonly cells: readonly PlanCell[];
  readonly relations: readonly Relation[];
  /** By release: how many cells are released with it and before. */
  readonly due: readonly number[];
}

/**
 * Builds the plan of a year from public data alone: tier by volume (P6), classes by expected count in the year (P4) and
 * in the cells of each table (P5), at least three children everywhere, or two that are both large (P2; see
 * `coarserClasses`). A table whose classes cannot be published is not in the plan.
 *
 * @param expected records of the year: last year's published total, or the planned one
 * @param lastYear published figures by what a cell holds; the estimates of cells that are in it
 * @param classesOf the number that classes were chosen for, and which year with them this is, where they are to stay
 */
export function publicationPlan(
  program: StatisticalProgram,
  tier: Tier,
  expected: number,
  k: number,
  lastYear: ReadonlyMap<string, number> = new Map(),
  classesOf = { expected, year: 1 },
): PublicationPlan {
  if (!Number.isSafeInteger(k) || k < 2) throw new RangeError('k, the least count that may be shown, must be a whole number from 2');
  if (!(Number.isFinite(expected) && expected >= 0)) throw new RangeError('the expected records of a year must be a number from 0');
  const splits = withSubtotals(tier.tables.flatMap((table) => splitOf(program, table, classesOf.expected, k) ?? []));
  const cells = new Map<string, PlanCell>();
  for (const { table, levels } of splits) {
    for (const period of periodsOf(table.span)) {
      for (const classes of combinations(levels)) {
        const planned = planCell(program, period, classes, table.name, expected);
        const cell = { ...planned, estimate: lastYear.get(contentOf(planned)) ?? planned.estimate };
        const known = cells.get(cell.id);
        cells.set(cell.id, known ? { ...known, tables: [...known.tables, table.name] } : cell);
      }
    }
  }
  const releaseOf = (cell: PlanCell) => RELEASES.findIndex((release) => release === cell.period.release);
  const ordered = [...cells.values()].sort((a, b) => releaseOf(a) - releaseOf(b));
  return {
    program,
    tier: tier.name,
    expected,
    classesFor: classesOf.expected,
    classYear: classesOf.year,
    k,
    cells: ordered,
    relations: planRelations(ordered, new Map(program.classifications.map(({ name, classes }) => [name, classes.length]))),
    due: RELEASES.map((_, release) => ordered.filter((cell) => releaseOf(cell) <= release).length),
  };
}

/**
 * The tables, where a classification's first table of the year has a subtotal for every coarser class of another table.
 * The subtotals link what quarters and crossed tables join with what the year tells apart; without them an attacker
 * would know sums that the audits do not.
 */
function withSubtotals(splits: readonly TableSplit[]): readonly TableSplit[] {
  const levels = splits.flatMap((split) => split.levels);
  const linked = new Set<string>();
  return splits.map(({ table, levels: own }) => {
    const [level] = own;
    if (level === undefined || own.length > 1 || table.span !== 'year' || linked.has(level.classification)) return { table, levels: own };
    linked.add(level.classification);
    const others = levels.filter(({ classification }) => classification === level.classification).flatMap(({ classes }) => classes);
    const coarser = others.filter((other) => level.classes.some((each) => holdsMore(other, each)));
    const classes = [...new Map([...level.classes, ...coarser].map((each) => [each.code, each])).values()];
    return { table, levels: [{ ...level, classes }] };
  });
}

function holdsMore(coarse: PublishedClass, fine: PublishedClass): boolean {
  return coarse.members.length > fine.members.length && fine.members.every((member) => coarse.members.includes(member));
}

function combinations(levels: TableSplit['levels']): readonly Readonly<Record<string, PublishedClass>>[] {
  return levels.reduce<readonly Readonly<Record<string, PublishedClass>>[]>(
    (sets, { classification, classes }) => sets.flatMap((set) => classes.map((each) => ({ ...set, [classification]: each }))),
    [{}],
  );
}

function planCell(
  program: StatisticalProgram,
  period: Period,
  classes: Readonly<Record<string, PublishedClass>>,
  table: string,
  expected: number,
): PlanCell {
  const names = Object.keys(classes).sort();
  const share = names.reduce((product, name) => product * classes[name]!.share, 1);
  return {
    id: [period.code, ...names.map((name) => `${name}=${classes[name]!.code}`)].join('|'),
    period,
    classes,
    tables: [table],
    estimate: expected * shareOfYear(period.span) * share,
    cost: costOf(period, names.length),
  };
}

/**
 * What hiding a cell costs, from its place alone: a total takes one cell of every table that it heads with it, and that of a
 * quarter also those of the year.
 */
function costOf({ span }: Period, classifications: number): number {
  if (classifications === 0) return span === 'month' ? 4 : 40;
  return (classifications === 1 ? 10 : 4) + (span === 'year' ? 1 : 0);
}
