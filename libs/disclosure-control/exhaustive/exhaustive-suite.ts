import { randomSource, type RandomSource } from '../generator/random-source.js';
import type { Decider } from './decider.js';
import { judgedYear } from './judged-year.js';
import { smallPlan, type QuarterWorld, type SmallYears } from './small-years.js';

/** The years of one shape, what came of them, and in how many of them readers could exclude a value: that must be none. */
export interface SuiteRow {
  readonly k: number;
  readonly classes: number;
  readonly agencies: boolean;
  readonly most: number;
  /** What a class of a quarter is planned to have, in multiples of k: with more, masks count on more and fewer are made. */
  readonly planned: number;
  /** Years with something hidden or skipped. */
  readonly years: number;
  /** Years in which a quarter is skipped, and in which the year is in some world that agrees with its quarters. */
  readonly quarterSkipped: number;
  readonly yearSkipped: number;
  readonly worlds: number;
  readonly leaking: number;
}

export type Shape = Pick<SuiteRow, 'k' | 'classes' | 'agencies' | 'most' | 'planned'>;

export const SHAPES: readonly Shape[] = [
  { k: 2, classes: 2, agencies: false, most: 9, planned: 4 },
  { k: 3, classes: 2, agencies: false, most: 12, planned: 4 },
  { k: 5, classes: 2, agencies: false, most: 20, planned: 4 },
  { k: 2, classes: 3, agencies: false, most: 7, planned: 4 },
  { k: 2, classes: 3, agencies: false, most: 7, planned: 1.5 },
  { k: 3, classes: 3, agencies: false, most: 9, planned: 4 },
  { k: 5, classes: 3, agencies: false, most: 12, planned: 4 },
  { k: 2, classes: 4, agencies: false, most: 6, planned: 4 },
  { k: 2, classes: 3, agencies: true, most: 7, planned: 4 },
  { k: 3, classes: 3, agencies: true, most: 7, planned: 4 },
];

/** Years that agree with the quarters of one year at most; others are passed over. */
const LIMIT = 6_000;

/** Small years of one shape, drawn at random and enumerated whole, until `wanted` of them have something hidden or skipped. */
export function suiteRow(
  decide: Decider,
  shape: Shape,
  wanted: number,
  seed: number,
  progress: (line: string) => void,
  limit = LIMIT,
): SuiteRow {
  const random = randomSource(seed);
  const years: SmallYears = { ...shape, plan: smallPlan(shape.classes, shape.k, 4 * shape.classes * shape.k * shape.planned) };
  const row = { ...shape, years: 0, quarterSkipped: 0, yearSkipped: 0, worlds: 0, leaking: 0 };
  for (let tries = 0; row.years < wanted && tries < 20 * wanted; tries++) {
    const truth = [0, 1, 2, 3].map(() => drawnQuarter(years, random));
    const found = judgedYear(decide, years, truth, limit);
    if (found === null) continue;
    if (found.lost.length > 0) progress(`LOST ${JSON.stringify(truth.map(({ line }) => line))} ${JSON.stringify(found.lost[0])}`);
    row.years += Number(found.hides || found.quartersSkipped > 0 || found.yearSkipped);
    row.quarterSkipped += Number(found.quartersSkipped > 0);
    row.yearSkipped += Number(found.yearSkipped);
    row.worlds += found.worlds;
    row.leaking += Number(found.lost.length > 0);
    progress(`k ${shape.k}, ${shape.classes} classes: ${row.years} of ${wanted} years`);
  }
  return row;
}

/** Small counts are drawn often, since they are what there is to hide, and none near the edge of the box. */
function drawnQuarter({ classes, most, agencies, plan }: SmallYears, random: RandomSource): QuarterWorld {
  const largest = Math.max(plan.k, Math.floor(most / 2));
  const line = Array.from({ length: classes }, () => Math.floor(random.uniform() * (random.uniform() < 0.35 ? plan.k + 1 : largest + 1)));
  return { line, lumped: line.map((count) => agencies && count >= plan.k && random.uniform() < 0.2) };
}
