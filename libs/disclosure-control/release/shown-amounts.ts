import { roundedToBase } from '../attack/view-of.js';
import { knownAfter, type Outcome } from './known-cell.js';
import type { YearFigures } from './year-figures.js';

/**
 * The magnitudes that go with shown cells. A table of a quarter has them where every cell of it is shown and none is
 * sensitive; one of the year where in addition no cell of its classifications is hidden in the year or in any quarter;
 * otherwise the total alone has them, where it is not sensitive, and that of the year where all quarters have theirs: what one
 * quarter keeps back would be the rest. So no magnitude stands beside a hidden count, and joint attacks have nothing to join.
 * One that tells of a classification waits for the year: a quarter cannot know yet which of its classes the year will hide.
 */
export function shownAmounts(year: YearFigures, history: readonly Outcome[]): (cell: number) => Readonly<Record<string, number>> {
  const { plan, amounts, sensitive } = year;
  const known = knownAfter(plan, history);
  const shown = (cell: number) => typeof known[cell] === 'number';
  const size = plan.due[history.length - 1]!;
  const past = plan.cells.slice(0, size).map((_, cell) => cell);
  const quarterTotals = past.filter(
    (cell) => plan.cells[cell]!.period.span === 'quarter' && Object.keys(plan.cells[cell]!.classes).length === 0,
  );
  const isShownWhole = (classification: string): boolean => {
    const cells = past.filter((cell) => classification in plan.cells[cell]!.classes);
    return cells.length > 0 && cells.every(shown);
  };
  const goes = (cell: number, measure: number): boolean => {
    const { classes, period, tables } = plan.cells[cell]!;
    if (!shown(cell) || sensitive[measure]![cell]) return false;
    const names = Object.keys(classes);
    const { tells } = plan.program.magnitudes[measure]!;
    if (tells !== undefined) return period.span === 'year' && names.length === 0 && isShownWhole(tells);
    const leavesTheRest = period.span === 'year' && !quarterTotals.every((total) => shown(total) && !sensitive[measure]![total]);
    if (leavesTheRest) return false;
    if (names.length === 0 && period.span !== 'month') return true;
    return past
      .filter((each) => {
        const other = plan.cells[each]!;
        if (period.span === 'year') return names.some((name) => name in other.classes);
        return other.period.release === period.release && other.tables.some((table) => tables.includes(table));
      })
      .every((each) => shown(each) && !sensitive[measure]![each]);
  };
  return (cell) =>
    Object.fromEntries(
      plan.program.magnitudes.flatMap(({ name, base }, measure) =>
        goes(cell, measure) ? [[name, roundedToBase(amounts[measure]![cell]!, base)] as const] : [],
      ),
    );
}
