import { randomSource } from '../generator/random-source.js';
import type { Decider } from './decider.js';
import { drawnYear } from './drawn-years.js';
import { judgedYear } from './judged-year.js';
import { floorOf, smallPlan, type PlanKind, type SmallYears } from './small-years.js';

/** Small years that share their plan. */
export interface Shape {
  readonly k: number;
  readonly classes: number;
  readonly agencies: boolean;
  /** Judged as an agency reads that knows its own cases, and not as everybody does. */
  readonly readByAgency: boolean;
  readonly kind: PlanKind;
}

/** The years of one shape, what came of them, and in how many of them readers could exclude a value: that must be none. */
export interface SuiteRow extends Shape {
  /** Years with something hidden or skipped. */
  readonly years: number;
  /** Years in which a quarter is skipped, and in which the year is. */
  readonly quarterSkipped: number;
  readonly yearSkipped: number;
  /** Years that were drawn and passed over, since too many others agree with them. */
  readonly passedOver: number;
  readonly worlds: number;
  readonly leaking: number;
}

/**
 * Every k, three and four classes, without agencies, as an agency reads, and with agencies as everybody reads, and how the classes are
 * planned. What takes long stands last.
 */
export const SHAPES: readonly Shape[] = [
  { agencies: false, readByAgency: false },
  { agencies: true, readByAgency: true },
  { agencies: true, readByAgency: false },
].flatMap((read) =>
  [3, 4].flatMap((classes) =>
    [2, 3, 5].flatMap((k) =>
      (['alike', classes === 3 ? 'lopsided' : 'joined', 'totals'] as const)
        // Totals alone agree with more years than can be run, but for the fewest classes and the smallest k.
        .filter((kind) => kind !== 'totals' || (classes === 3 && !read.agencies && k < 5))
        .map((kind) => ({ ...read, k, classes, kind })),
    ),
  ),
);

/** How many years of a shape are taken where `years` are asked for: more where they are quick to enumerate. */
export function shareOf(shape: Shape, years: number): number {
  const weight = (each: Shape) => (each.agencies && !each.readByAgency ? (each.classes === 3 ? 2 : 1) : 3);
  return Math.ceil((years * weight(shape)) / SHAPES.reduce((sum, each) => sum + weight(each), 0));
}

/** What a class of a quarter is planned to have, in multiples of the least that may be shown. */
const PLANNED = { alike: 3, lopsided: 3, totals: 1 };

/**
 * The years of a shape. Small classes are joined only where few cases are planned. A skipped quarter is looked at up to a little more
 * in a class than may be shown.
 */
function yearsOf({ k, classes, agencies, readByAgency, kind }: Shape): SmallYears {
  const floor = floorOf(k, agencies);
  return {
    classes,
    agencies,
    readByAgency,
    lumpedInOne: classes === 4 && !readByAgency,
    most: Math.max(floor, k + 1),
    plan: smallPlan(classes, k, kind === 'joined' ? 1.5 : (PLANNED[kind] * floor) / k, kind),
  };
}

/** Small years of one shape, drawn at random, until `wanted` of them have something hidden or skipped. */
export function suiteRow(
  decide: Decider,
  shape: Shape,
  wanted: number,
  seed: number,
  progress: (line: string) => void,
  limit = 4000,
): SuiteRow {
  const random = randomSource(seed);
  const years = yearsOf(shape);
  const row = { ...shape, years: 0, quarterSkipped: 0, yearSkipped: 0, passedOver: 0, worlds: 0, leaking: 0 };
  for (let turn = 0; row.years < wanted && turn < 10 * wanted; turn++) {
    const truth = drawnYear(years, turn, random);
    const found = judgedYear(decide, years, truth, limit);
    if (found === null) row.passedOver++;
    if (found === null || !(found.hides || found.quartersSkipped > 0 || found.yearSkipped)) continue;
    const told = JSON.stringify(truth.map(({ line, own }) => (own.some((each) => each > 0) ? [line, own] : line)));
    if (found.lost.length > 0) progress(`LOST ${told} ${JSON.stringify(found.lost[0])}`);
    row.years++;
    row.quarterSkipped += Number(found.quartersSkipped > 0);
    row.yearSkipped += Number(found.yearSkipped);
    row.worlds += found.worlds;
    row.leaking += Number(found.lost.length > 0);
    progress(`${row.years} of ${wanted}: ${told} ${found.worlds} worlds`);
  }
  return row;
}
