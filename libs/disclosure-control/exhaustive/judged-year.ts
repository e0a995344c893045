import type { Outcome } from '../release/known-cell.js';
import type { Decider, Told } from './decider.js';
import { lostValues, type LostValues } from './lost-values.js';
import { boxOf, figuresOf, type QuarterWorld, type SmallYears } from './small-years.js';

/** What was found of one small year with all worlds that agree with its quarters. */
export interface JudgedYear {
  readonly worlds: number;
  /** Whether anything was hidden in the four quarters or in one of the years that agree with them. */
  readonly hides: boolean;
  readonly quartersSkipped: number;
  readonly yearSkipped: boolean;
  readonly lost: readonly LostValues[];
}

/**
 * Runs a publisher on every world of the box, quarter by quarter, and then on every year whose quarters come out like those of
 * the given year, and judges all that it makes of them. Null where there are more such years than `limit`, or some of them lie outside the box.
 */
export function judgedYear(decide: Decider, years: SmallYears, truth: readonly QuarterWorld[], limit: number): JudgedYear | null {
  const { plan, classes, most } = years;
  const nothing: QuarterWorld = { line: new Array<number>(classes).fill(0), lumped: new Array<boolean>(classes).fill(false) };
  const box = boxOf(years);
  const atEdge = ({ line }: QuarterWorld) => line.includes(most);
  const lost: LostValues[] = [];
  const history: Told[] = [];
  const agreeing: (readonly QuarterWorld[])[] = [];
  for (let quarter = 0; quarter < 4; quarter++) {
    const due = plan.cells.flatMap(({ period }, cell) => (period.release === `Q${quarter + 1}` ? [cell] : []));
    const earlier = history.map(({ outcome }) => outcome);
    const run = (world: QuarterWorld) => {
      const figures = figuresOf(
        plan,
        [0, 1, 2, 3].map((each) => (each === quarter ? world : nothing)),
        years.agencies,
      );
      return { ...decide(figures, earlier), counts: due.map((cell) => figures.counts[cell]!), world };
    };
    const own = run(truth[quarter]!);
    const all = box.map(run);
    lost.push(
      ...lostValues(
        wholeGroups(all, (each) => atEdge(each.world)),
        plan.k,
      ),
    );
    const alike = all.filter(({ told }) => told === own.told).map(({ world }) => world);
    if (own.outcome.kind === 'published' && alike.some(atEdge)) return null;
    agreeing.push(alike);
    history.push(own);
    if (agreeing.reduce((product, each) => product * each.length, 1) > limit) return null;
  }
  const earlier = history.map(({ outcome }) => outcome);
  const outcomes = everyChoice(agreeing).map((quarters) => {
    const figures = figuresOf(plan, quarters, years.agencies);
    return { ...decide(figures, earlier), counts: figures.counts, quarters };
  });
  lost.push(
    ...lostValues(
      wholeGroups(outcomes, (each) => each.quarters.some(atEdge)),
      plan.k,
    ),
  );
  const skips = ({ outcome }: { readonly outcome: Outcome }) => outcome.kind === 'skipped';
  const hides = [...history, ...outcomes].some(
    ({ outcome: each }) => each.kind === 'published' && each.cells.some((cell) => typeof cell === 'string'),
  );
  return { worlds: outcomes.length, hides, quartersSkipped: history.filter(skips).length, yearSkipped: outcomes.some(skips), lost };
}

function everyChoice<Each>(sets: readonly (readonly Each[])[]): readonly (readonly Each[])[] {
  return sets.reduce<readonly (readonly Each[])[]>((chosen, set) => chosen.flatMap((before) => set.map((each) => [...before, each])), [[]]);
}

/**
 * Worlds without the published groups of which one stands at the edge of the box: others of these lie outside it. Skips are
 * judged all the same, since a world outside could only add to what is possible.
 */
function wholeGroups<World extends Told>(worlds: readonly World[], atEdge: (world: World) => boolean): readonly World[] {
  const cut = new Set(worlds.filter((each) => each.outcome.kind === 'published' && atEdge(each)).map(({ told }) => told));
  return worlds.filter(({ told }) => !cut.has(told));
}
