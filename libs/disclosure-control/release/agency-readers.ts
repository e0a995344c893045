import type { PlanCell } from '../plan/plan-cell.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { KnownCell } from './known-cell.js';
import type { LinkedPart } from './linked-part.js';
import type { Reader } from './reader.js';
import type { YearFigures } from './year-figures.js';

/** The agencies of a year as readers of a part; of several that know the same of what is not shown, one. */
export function agencyReaders({ agencies }: YearFigures, part: LinkedPart, known: readonly KnownCell[]): readonly Reader[] {
  const readers = new Map<string, Reader>();
  for (const cells of agencies.values()) {
    const own = part.cells.map((cell, at) => (typeof known[at] === 'number' ? 0 : cells[cell]!));
    if (own.every((cases) => cases === 0)) continue;
    readers.set(own.join(' '), { own });
  }
  return [...readers.values()];
}

/**
 * An agency of a single case, wherever that can be: in a world that proves a release safe, nearly every case may be of one. Of
 * cases that touch the same small cells one; of another hidden cell a single case tells nothing.
 */
export function singleCaseReaders(plan: PublicationPlan, part: LinkedPart, known: readonly KnownCell[]): readonly Reader[] {
  const cells = part.cells.map((cell) => plan.cells[cell]!);
  const small = cells.filter((_, at) => known[at] === 'small');
  const months = oneOfEach([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (month) => small.map(({ period }) => period.months.includes(month)));
  const classes = plan.program.classifications.map(({ name, classes: all }) =>
    oneOfEach(
      all.map(({ code }) => ({ name, code })),
      (each) => small.map((cell) => holds(cell, each)),
    ),
  );
  const kinds = classes.reduce<readonly (readonly Class[])[]>(
    (sets, every) => sets.flatMap((set) => every.map((each) => [...set, each])),
    [[]],
  );
  const cases = months.flatMap((month) => kinds.map((kind) => ({ month, kind })));
  const isIn = (cell: PlanCell, { month, kind }: (typeof cases)[number]) =>
    cell.period.months.includes(month) && kind.every((each) => holds(cell, each));
  return oneOfEach(cases, (each) => small.map((cell) => isIn(cell, each)))
    .filter((each) => small.some((cell) => isIn(cell, each)))
    .map((each) => ({ own: cells.map((cell, at) => (typeof known[at] !== 'number' && isIn(cell, each) ? 1 : 0)) }));
}

interface Class {
  readonly name: string;
  readonly code: string;
}

function holds({ classes }: PlanCell, { name, code }: Class): boolean {
  return classes[name]?.members.includes(code) !== false;
}

function oneOfEach<Each>(all: readonly Each[], kindOf: (each: Each) => readonly boolean[]): readonly Each[] {
  return [...new Map(all.map((each) => [kindOf(each).join(' '), each])).values()];
}
