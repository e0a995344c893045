import type { PublicationPlan } from '../plan/publication-plan.js';
import { publicationPlan } from '../plan/publication-plan.js';
import type { StatisticalProgram, TierTable } from '../plan/program.js';
import { isConcentrated, leastBeside } from '../rules/concentration.js';
import type { YearFigures } from '../release/year-figures.js';

/** One quarter: the count of each class, and how many of these are of one agency, the same one everywhere. */
export interface QuarterWorld {
  readonly line: readonly number[];
  readonly own: readonly number[];
}

/** Years of one shape: their plan, the largest count of a class in a quarter, whether agencies are looked at, and whether one reads. */
export interface SmallYears {
  readonly plan: PublicationPlan;
  readonly classes: number;
  readonly most: number;
  readonly agencies: boolean;
  /** The judge takes the view of the one agency, which knows its own cases, and not of everybody. */
  readonly readByAgency?: boolean;
  /** Whether the one agency can have several cases in one quarter only; fewer worlds, in which no value may be lost either. */
  readonly lumpedInOne?: boolean;
}

/** The least that a cell has which is neither small nor, with agencies, concentrated. */
export function floorOf(k: number, agencies: boolean): number {
  return agencies ? Math.max(k, leastBeside(RULES, k) + 1) : k;
}

const RULES = { p: 25, fewest: 3 };

const table = (name: string, span: TierTable['span'], by: boolean): TierTable => ({
  name,
  span,
  by: by ? [{ classification: 'type', level: 'class' }] : [],
});

/**
 * How the classes of a small year are planned: nearly alike; one of them three times as large as each other; the two
 * smallest of four joined in the quarters, and told apart in the year; or told apart in the year alone, beside the totals of
 * the quarters.
 */
export type PlanKind = 'alike' | 'lopsided' | 'joined' | 'totals';

/**
 * The plan of a year small enough to be enumerated whole: totals and one classification, by quarter and by year. With two
 * classes, which no real plan has, there is least to hide behind.
 *
 * @param planned what a class of a quarter is planned to have, in multiples of k; with more, masks count on more
 */
export function smallPlan(classes: number, k: number, planned: number, kind: PlanKind = 'alike'): PublicationPlan {
  return classes === 2
    ? withoutLastClass(plannedFor(3, k, 8 * k * planned, kind))
    : plannedFor(classes, k, 4 * classes * k * planned, kind);
}

function withoutLastClass(plan: PublicationPlan): PublicationPlan {
  const kept = plan.cells.flatMap(({ classes }, cell) => (classes['type']?.code === 't2' ? [] : [cell]));
  return {
    ...plan,
    cells: kept.map((cell) => plan.cells[cell]!),
    relations: plan.relations
      .filter(({ total }) => kept.includes(total))
      .map(({ total, parts }) => ({
        total: kept.indexOf(total),
        parts: parts.filter((each) => kept.includes(each)).map((each) => kept.indexOf(each)),
      })),
    due: plan.due.map((due) => kept.filter((cell) => cell < due).length),
  };
}

function plannedFor(classes: number, k: number, expected: number, kind: PlanKind): PublicationPlan {
  const tables = [
    table('year', 'year', false),
    table('quarters', 'quarter', false),
    ...(kind === 'totals' ? [] : [table('quarter x type', 'quarter', true)]),
    table('year x type', 'year', true),
  ];
  // Nearly alike and not alike, so that the largest is always the same one.
  const weights = Array.from({ length: classes }, (_, at) => (at > 0 ? 1 : kind === 'lopsided' ? 3 : 1.02));
  const sum = weights.reduce((all, each) => all + each, 0);
  const tier = { name: 'small', from: 0, tables };
  const program: StatisticalProgram = {
    name: 'small',
    classifications: [{ name: 'type', classes: weights.map((weight, at) => ({ code: `t${at}`, share: weight / sum })) }],
    magnitudes: [],
    tiers: [tier],
    ...(kind === 'joined' ? {} : { leastPerCell: 0 }),
  };
  return publicationPlan(program, tier, expected, k);
}

/**
 * By cell of a plan, all cases and those of the one agency that may have more than one; and where the agencies of a single case
 * are, by quarter and class, since these read too.
 */
export interface Added {
  readonly counts: readonly number[];
  readonly own: readonly number[];
  readonly singles: readonly (readonly [quarter: number, type: number])[];
}

/** What a quarter adds to every cell of its plan. */
export function addedBy({ plan, agencies }: SmallYears, quarter: number, { line, own }: QuarterWorld): Added {
  return {
    counts: inCells(plan, quarter, line),
    own: inCells(plan, quarter, own),
    singles: line.flatMap((count, type) => (agencies && count > own[type]! ? [[quarter, type] as const] : [])),
  };
}

function inCells(plan: PublicationPlan, quarter: number, line: readonly number[]): readonly number[] {
  return plan.cells.map(({ period, classes }) => {
    if (!period.months.includes(quarter * 3 + 1)) return 0;
    return line.reduce((all, count, at) => all + (classes['type']?.members.includes(`t${at}`) === false ? 0 : count), 0);
  });
}

/**
 * The figures of a world, as its records would give them. With agencies, every case that is not of the one has an agency of its own;
 * of those that have theirs in the same quarter and class, and so know the same, one is listed.
 */
export function figuresOf({ plan, classes, agencies }: SmallYears, { counts, own, singles }: Added): YearFigures {
  const single = ([quarter, type]: Added['singles'][number]) =>
    inCells(
      plan,
      quarter,
      Array.from({ length: classes }, (_, at) => Number(at === type)),
    );
  return {
    plan,
    counts,
    status: counts.map((count, cell) => {
      if (count < plan.k) return 'small';
      return agencies && concentrated(count, own[cell]!, plan.k) ? 'concentrated' : 'neither';
    }),
    floor: floorOf(plan.k, agencies),
    beside: agencies ? leastBeside(RULES, plan.k) : 0,
    agencies: new Map([
      ...(own.some((cases) => cases > 0) ? [['A', own] as const] : []),
      ...singles.map((each) => [`one of ${each.join(' ')}`, single(each)] as const),
    ]),
    amounts: [],
    sensitive: [],
    records: [],
  };
}

function concentrated(count: number, own: number, k: number): boolean {
  const others = Array.from({ length: count - own }, (_, at) => [`a${at}`, 1] as const);
  const agencies = new Map<string, number>([...(own > 0 ? [['A', own] as const] : []), ...others]);
  return isConcentrated({ count, agencies, amounts: {}, records: [] }, RULES, k);
}
