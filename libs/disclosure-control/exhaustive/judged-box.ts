import { dueWith, type Outcome } from '../release/known-cell.js';
import { everyYear, judged, type AddedWorld, type Ran } from './added-worlds.js';
import { quartersUpTo } from './agreeing-quarters.js';
import type { Decider } from './decider.js';
import type { LostValues } from './lost-values.js';
import { addedBy, figuresOf, type SmallYears } from './small-years.js';

/** What was found of every history of a box. */
export interface JudgedBox {
  readonly worlds: number;
  /** Histories of four quarters that readers can tell apart, and groups of years that they cannot. */
  readonly histories: number;
  readonly groups: number;
  readonly yearsPublished: number;
  /** Groups of which only worlds beyond the box could tell whether a value is lost. */
  readonly cut: number;
  readonly lost: readonly LostValues[];
}

/** Runs a publisher on every history in which each quarter has at most `most` cases, and judges all groups that come of them. */
export function judgedBox(decide: Decider, years: SmallYears): JudgedBox {
  const { plan, most } = years;
  const box = { worlds: 0, histories: 0, groups: 0, yearsPublished: 0, cut: 0, lost: [] as LostValues[] };
  const quarters = [0, 1, 2, 3].map((quarter) =>
    quartersUpTo(years, most).map((world) => ({
      added: addedBy(years, quarter, world),
      full: world.line.reduce((sum, count) => sum + count, 0) === most,
    })),
  );
  const grouped = (worlds: readonly AddedWorld[], history: readonly Outcome[], cells: readonly number[]) => {
    const groups = new Map<string, { readonly ran: Ran; readonly worlds: AddedWorld[] }>();
    const all = worlds.map((world) => {
      const figures = figuresOf(years, world.added);
      const ran = { ...decide(figures, history), counts: cells.map((cell) => figures.counts[cell]!), atEdge: world.atEdge };
      const group = groups.get(ran.told) ?? { ran, worlds: [] };
      groups.set(ran.told, group);
      group.worlds.push(world);
      return ran;
    });
    for (const told of groups.keys()) {
      const found = judged(
        all.filter((each) => each.told === told),
        plan.k,
      );
      box.groups++;
      box.cut += Number(found === null);
      box.lost.push(...(found ?? []));
    }
    return [...groups.values()];
  };
  const follow = (history: readonly Outcome[], agreeing: readonly (readonly AddedWorld[])[]): void => {
    const quarter = history.length;
    if (quarter === 4) {
      const all = [...everyYear(agreeing, Infinity)!.values()];
      box.histories++;
      box.worlds += all.length;
      const groups = grouped(
        all,
        history,
        plan.cells.map((_, cell) => cell),
      );
      box.yearsPublished += groups.filter(({ ran }) => ran.outcome.kind === 'published').length;
      return;
    }
    // Of a quarter whose total is shown no world lies beyond the box.
    const worlds = quarters[quarter]!.map(({ added, full }) => ({ added, atEdge: full }));
    for (const { ran, worlds: alike } of grouped(worlds, history, dueWith(plan, quarter))) {
      const whole = ran.outcome.kind === 'published' && typeof ran.outcome.cells[0] === 'number';
      follow([...history, ran.outcome], [...agreeing, alike.map((each) => ({ ...each, atEdge: each.atEdge && !whole }))]);
    }
  };
  follow([], []);
  return box;
}
