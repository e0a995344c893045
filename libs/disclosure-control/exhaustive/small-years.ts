import type { PublicationPlan } from '../plan/publication-plan.js';
import { publicationPlan } from '../plan/publication-plan.js';
import type { Program, TierTable } from '../plan/program.js';
import { yearFigures, type YearFigures } from '../release/year-figures.js';

/** One quarter: the count of each class, and which classes are all of one agency, the same one everywhere. */
export interface QuarterWorld {
  readonly line: readonly number[];
  readonly lumped: readonly boolean[];
}

/** Years of one shape: their plan, the largest count of a class in a quarter, and whether agencies are looked at. */
export interface SmallYears {
  readonly plan: PublicationPlan;
  readonly classes: number;
  readonly most: number;
  readonly agencies: boolean;
}

const table = (name: string, span: TierTable['span'], by: boolean): TierTable => ({
  name,
  span,
  by: by ? [{ classification: 'type', level: 'class' }] : [],
});

/**
 * The plan of a year small enough to be enumerated whole: totals and one classification, by quarter and by year. With two
 * classes, which no real plan has, there is least to hide behind.
 */
export function smallPlan(classes: number, k: number, expected: number): PublicationPlan {
  return classes === 2 ? withoutLastClass(plannedFor(3, k, expected)) : plannedFor(classes, k, expected);
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

function plannedFor(classes: number, k: number, expected: number): PublicationPlan {
  const tables = [
    table('year', 'year', false),
    table('quarters', 'quarter', false),
    table('quarter x type', 'quarter', true),
    table('year x type', 'year', true),
  ];
  // Nearly equal shares, so that every class is published whatever k is.
  const shares = Array.from({ length: classes }, (_, at) => 1 / classes + (at === 0 ? 0.01 : -0.01 / (classes - 1)));
  const tier = { name: 'small', from: 0, tables };
  const program: Program = {
    name: 'small',
    classifications: [{ name: 'type', classes: shares.map((share, at) => ({ code: `t${at}`, share })) }],
    magnitudes: [],
    tiers: [tier],
    leastPerCell: 0,
  };
  return publicationPlan(program, tier, expected, k);
}

const RULES = { p: 25, fewest: 3, waived: new Set<string>() };

/** The figures of four quarters. With agencies, every case that is not lumped has an agency of its own. */
export function figuresOf(plan: PublicationPlan, quarters: readonly QuarterWorld[], agencies: boolean): YearFigures {
  const records = quarters.flatMap(({ line, lumped }, quarter) =>
    line.flatMap((count, type) =>
      Array.from({ length: count }, (_, at) => ({
        id: `${quarter} ${type} ${at}`,
        month: quarter * 3 + 1,
        classes: { type: `t${type}` },
        agencies: agencies ? [lumped[type] ? 'A' : `${quarter} ${type} ${at}`] : [],
        responders: [],
        magnitudes: {},
      })),
    ),
  );
  // Without agencies nothing is concentrated, whatever is recorded of them.
  return yearFigures(plan, records, agencies ? RULES : { ...RULES, fewest: 0 });
}

/** Every quarter with at most `most` cases in a class. */
export function boxOf({ classes, most, agencies, plan }: SmallYears): readonly QuarterWorld[] {
  let worlds: readonly QuarterWorld[] = [{ line: [], lumped: [] }];
  for (let each = 0; each < classes; each++) {
    worlds = worlds.flatMap(({ line, lumped }) =>
      Array.from({ length: most + 1 }, (_, count) => count).flatMap((count) =>
        (agencies && count >= plan.k ? [false, true] : [false]).map((lump) => ({ line: [...line, count], lumped: [...lumped, lump] })),
      ),
    );
  }
  return worlds;
}
