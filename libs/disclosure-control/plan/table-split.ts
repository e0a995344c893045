import { asTheyStand, coarserClasses, groupsOf, publishedClasses, type Classification, type PublishedClass } from './classification.js';
import { shareOfYear } from './periods.js';
import type { StatisticalProgram, TierTable } from './program.js';

/** A table of a plan with the classes it is split by; none for a table of totals. */
export interface TableSplit {
  readonly table: TierTable;
  readonly levels: readonly TableLevel[];
}

/** One classification of a table, as coarse as the table needs it. */
export interface TableLevel {
  readonly classification: string;
  readonly classes: readonly PublishedClass[];
}

/**
 * In multiples of k. With fewer in a cell a finer class is hidden about as often as it adds a figure, and takes others of
 * its line and of the year with it.
 */
const LEAST_PER_CELL = 2;

/**
 * Classes that are joined are large where each is expected to have so many times what a class of the year must have. With less, pairs are
 * joined so early that the next larger class stands alone in the quarters with hardly twice k: measured at 300, it took annual releases
 * with it.
 */
const LARGE = 1.75;

/**
 * The classes a table is split by, from public data alone. A class must be expected to have 2k records in the year (P4);
 * where there are no three of these the table is not in the plan, null. Every cell of the table must be expected to have
 * twice k: what is fine in one dimension is coarse in the others (P5). Of all ways to make the classes
 * coarse enough the one with the most cells is taken, and the coarsest where none is.
 *
 * @param expected records of the year
 * @throws RangeError where the table names a classification that the program does not have
 */
export function splitOf(program: StatisticalProgram, table: TierTable, expected: number, k: number): TableSplit | null {
  const perPeriod = expected * shareOfYear(table.span);
  if (table.by.length === 0) return perPeriod >= 2 * k || table.span === 'year' ? { table, levels: [] } : null;
  const choices = table.by.map(({ classification: name, level }) => {
    const classification = program.classifications.find((each) => each.name === name);
    if (classification === undefined) throw new RangeError(`table ${table.name} names ${name}, which is no classification`);
    return levelChoices(classification, level, expected, 2 * k).map((classes) => ({ classification: name, classes }));
  });
  const finestFirst = combined(choices).sort((a, b) => cellsIn(b) - cellsIn(a));
  const least = (program.leastPerCell ?? LEAST_PER_CELL) * k;
  const levels = finestFirst.find((each) => perPeriod * smallestShare(each) >= least) ?? finestFirst.at(-1);
  return levels === undefined ? null : { table, levels };
}

function smallestShare(levels: readonly TableLevel[]): number {
  return levels.reduce((product, { classes }) => product * Math.min(...classes.map(({ share }) => share)), 1);
}

function cellsIn(levels: readonly TableLevel[]): number {
  return levels.reduce((product, { classes }) => product * classes.length, 1);
}

/** One choice for each classification, in all ways. */
function combined(choices: readonly (readonly TableLevel[])[]): (readonly TableLevel[])[] {
  return choices.reduce<(readonly TableLevel[])[]>((sets, each) => sets.flatMap((set) => each.map((level) => [...set, level])), [[]]);
}

/** Finest first. Classes are merged within their group only; a group that cannot be split in three stands as one class. */
function levelChoices(
  classification: Classification,
  level: 'class' | 'group',
  expected: number,
  least: number,
): readonly (readonly PublishedClass[])[] {
  const grouped = classification.classes.some(({ group }) => group !== undefined);
  const groups = publishedClasses(grouped ? groupsOf(classification) : asTheyStand(classification), expected, least);
  if (groups === null) return [];
  if (level === 'group' || !grouped) return coarserClasses(groups, expected, LARGE * least);
  return [
    groups.flatMap((group) => {
      const own = asTheyStand(classification).filter(({ code }) => group.members.includes(code));
      const split = own.length > 1 ? publishedClasses(own, expected, least) : null;
      return split?.map((each) => (each.code === 'other' ? { ...each, code: `other_${group.code}` } : each)) ?? [group];
    }),
  ];
}
