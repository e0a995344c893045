import { roundedToBase } from '../attack/view-of.js';
import { knownAfter, type Outcome } from './known-cell.js';
import type { YearFigures } from './year-figures.js';

/**
 * The magnitudes that go with shown cells: those of totals, and of nothing smaller. A total of a quarter has those by which it is not
 * sensitive; that of the year those that all quarters have too: what one quarter keeps back would be the rest. So no magnitude stands
 * beside a class or a hidden count, and joint attacks have nothing to join.
 * One that tells of a classification waits for the year in which every class of it is shown: a quarter cannot know yet which of its
 * classes the year will hide.
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
    const { classes, period } = plan.cells[cell]!;
    if (Object.keys(classes).length > 0 || period.span === 'month') return false;
    if (!shown(cell) || sensitive[measure]![cell]) return false;
    const { tells } = plan.program.magnitudes[measure]!;
    if (tells !== undefined) return period.span === 'year' && isShownWhole(tells);
    return period.span === 'quarter' || quarterTotals.every((total) => shown(total) && !sensitive[measure]![total]);
  };
  return (cell) =>
    Object.fromEntries(
      plan.program.magnitudes.flatMap(({ name, base }, measure) =>
        goes(cell, measure) ? [[name, roundedToBase(amounts[measure]![cell]!, base)] as const] : [],
      ),
    );
}
