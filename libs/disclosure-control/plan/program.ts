import type { Classification } from './classification.js';

/** How long a table looks at a time. There are no other spans: no rolling windows, no year to date (rule P3). */
export type Span = 'month' | 'quarter' | 'year';

/** A table of a tier: a span crossed with at most two classifications (rule P5: never three ways). */
export interface TierTable {
  readonly name: string;
  readonly span: Span;
  readonly by: readonly { readonly classification: string; readonly level: 'class' | 'group' }[];
}

/** A volume tier: what a year of at least `from` records publishes (rule P6). */
export interface Tier {
  readonly name: string;
  readonly from: number;
  readonly tables: readonly TierTable[];
}

/** Public bounds and rounding of a magnitude, in its whole unit. */
export interface Magnitude {
  readonly name: string;
  readonly perCase: readonly [number, number];
  /** Published figures are rounded half up to this, in the same unit (specification 2.9: base 5). */
  readonly base: number;
  /** Whether its concentration is judged by contributor of the responder kind too (rule S3, hours). */
  readonly byResponder: boolean;
  /**
   * The classification that it tells something of: a request with a referral accepted is in the class of those. It goes with the total of
   * the year alone, and only where every class of that classification is shown.
   */
  readonly tells?: string;
}

/**
 * Everything public about what is counted: classifications with their planning table, magnitudes and tiers. Two kinds of record have two
 * programs, with a number of their own each.
 */
export interface StatisticalProgram {
  readonly name: string;
  readonly classifications: readonly Classification[];
  readonly magnitudes: readonly Magnitude[];
  /** Ascending by `from`; the first begins at 0. */
  readonly tiers: readonly Tier[];
  /**
   * How many times k every cell of a table is expected to hold before classes of the table are joined (rule P5); 2
   * where not given, and with 0 all tables have the classes of the year.
   */
  readonly leastPerCell?: number;
}

/** The tier of a year, by last year's published total, or the planned one in the first year (rule P6). */
export function tierFor(program: StatisticalProgram, expected: number): Tier {
  const tier = program.tiers.findLast(({ from }) => expected >= from);
  if (tier === undefined) throw new RangeError(`${program.name} has no tier for ${expected} records; the first must begin at 0`);
  return tier;
}
