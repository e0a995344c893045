import type { PublicationPlan } from '../plan/publication-plan.js';
import { dueWith, type Outcome } from '../release/known-cell.js';
import type { YearFigures } from '../release/year-figures.js';
import { addedBy, type QuarterWorld, type SmallYears } from './small-years.js';

/** Whether a world of these counts has every figure that a release shows; another one cannot agree with it. */
function hasFigures(plan: PublicationPlan, release: number, outcome: Outcome, counts: readonly number[]): boolean {
  if (outcome.kind === 'skipped') return true;
  return dueWith(plan, release).every((cell, at) => typeof outcome.cells[at] !== 'number' || outcome.cells[at] === counts[cell]);
}

/** Whether a world has in addition every status that a release states of what it hides, as `hasFigures` for the rest. */
export function couldHave({ plan, counts, status }: YearFigures, release: number, outcome: Outcome): boolean {
  if (outcome.kind === 'skipped') return true;
  return dueWith(plan, release).every((cell, at) => outcome.cells[at] === (typeof outcome.cells[at] === 'number' ? counts : status)[cell]);
}

/** The most that a class of a quarter can have by what was shown of it, where that says anything. */
export function mostShown(outcome: Outcome): number | null {
  const total = outcome.kind === 'published' ? outcome.cells[0] : undefined;
  return typeof total === 'number' ? total : null;
}

/**
 * Every quarter that has the figures shown of it; where the total is not among them, with at most `most` cases in a class.
 *
 * @param known the cases of the agency that reads, by class; then `most` counts beside them
 * @param lumped whether classes may be all of one agency
 */
export function quartersWith(
  years: SmallYears,
  quarter: number,
  outcome: Outcome,
  known?: readonly number[],
  lumped = years.agencies,
): readonly QuarterWorld[] {
  const { plan, classes } = years;
  const total = mostShown(outcome);
  const due = dueWith(plan, quarter);
  const shownOf = (code: string): number | null => {
    const at = due.findIndex((cell) => plan.cells[cell]!.classes['type']?.code === code);
    const each = outcome.kind === 'published' ? outcome.cells[at] : undefined;
    return typeof each === 'number' ? each : null;
  };
  let lines: readonly (readonly number[])[] = [[]];
  for (let at = 0; at < classes; at++) {
    const shown = shownOf(`t${at}`);
    lines = lines.flatMap((line) => {
      const own = known?.[at] ?? 0;
      const left = total === null ? Math.max(years.most + own, shown ?? 0) : total - line.reduce((sum, each) => sum + each, 0);
      const from = Math.max(own, shown ?? (total !== null && at === classes - 1 ? left : 0));
      const to = Math.min(shown ?? left, left);
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => [...line, from + step]);
    });
  }
  return lines
    .filter((line) => hasFigures(plan, quarter, outcome, addedBy({ ...years, agencies: false }, quarter, { line, own: [] }).counts))
    .flatMap((line) => (known ? [{ line, own: known }] : lumpings(line, lumped ? plan.k : Infinity)));
}

/** Every quarter with at most so many cases. */
export function quartersUpTo({ plan, classes, agencies }: SmallYears, most: number): readonly QuarterWorld[] {
  let lines: readonly (readonly number[])[] = [[]];
  for (let at = 0; at < classes; at++) {
    lines = lines.flatMap((line) =>
      Array.from({ length: most - line.reduce((sum, each) => sum + each, 0) + 1 }, (_, count) => [...line, count]),
    );
  }
  return lines.flatMap((line) => lumpings(line, agencies ? plan.k : Infinity));
}

/** Every way in which classes of at least `from` cases can be all of one agency or of nobody in particular. */
function lumpings(line: readonly number[], from: number): readonly QuarterWorld[] {
  return line
    .reduce<readonly (readonly number[])[]>(
      (ways, count) => ways.flatMap((way) => (count >= from ? [0, count] : [0]).map((each) => [...way, each])),
      [[]],
    )
    .map((own) => ({ line, own }));
}
