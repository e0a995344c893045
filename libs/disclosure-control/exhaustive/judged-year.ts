import { dueWith, type Outcome } from '../release/known-cell.js';
import { hasFigures, mostShown, quartersWith } from './agreeing-quarters.js';
import type { Decider } from './decider.js';
import { everyYear, judged, keyOf, together, type AddedWorld, type Ran } from './added-worlds.js';
import type { LostValues } from './lost-values.js';
import { addedBy, figuresOf, type QuarterWorld, type SmallYears } from './small-years.js';

/** What was found of one small year with all worlds that agree with it. */
export interface JudgedYear {
  /** Years that went through the publisher. */
  readonly worlds: number;
  /** Whether anything is hidden in its five releases. */
  readonly hides: boolean;
  readonly quartersSkipped: number;
  readonly yearSkipped: boolean;
  readonly lost: readonly LostValues[];
}

/** With so many years that agree with the quarters all are judged, and not only those that agree with the year too. */
const FEW = 40;
/** Worlds that are skipped tell little of what they would show, so that each may be a release of its own to decide. */
const FEWER_SKIPPED = 16;

/**
 * Runs a publisher, release by release, on every world that agrees with what it made of the given year, and judges what it makes
 * of them. A world with other figures than those shown, or for an agency with other cases of its own, cannot agree, and is not run. A skipped quarter is looked at up to
 * `most` cases in a class, since a world beyond can only add to what is possible. Null where the year itself lies beyond, where
 * more than `limit` years agree, or where only a world beyond could tell.
 */
export function judgedYear(decide: Decider, years: SmallYears, truth: readonly QuarterWorld[], limit: number): JudgedYear | null {
  const { plan } = years;
  const history: Outcome[] = [];
  const run = ({ added, atEdge }: AddedWorld): Ran => {
    const figures = figuresOf(years, added);
    return { ...decide(figures, history), counts: figures.counts, atEdge };
  };
  const itself = truth.map((world, quarter) => addedBy(years, quarter, world));
  const lost: LostValues[] = [];
  const agreeing: (readonly AddedWorld[])[] = [];
  for (let quarter = 0; quarter < 4; quarter++) {
    const own = run({ added: itself[quarter]!, atEdge: false });
    const due = [...dueWith(plan, quarter)];
    const known = new Map<string, Ran>();
    const cases = years.readByAgency ? truth[quarter]!.own : undefined;
    const worlds = quartersWith(years, quarter, own.outcome, cases).map((world) => {
      const beside = world.line.map((count, at) => count - (cases?.[at] ?? 0));
      const each = {
        added: addedBy(years, quarter, world),
        atEdge: mostShown(own.outcome) === null && Math.max(...beside) >= years.most,
      };
      const key = keyOf(each.added);
      const ran = known.get(key) ?? run(each);
      known.set(key, ran);
      return { ...each, ran };
    });
    const alike = worlds.filter(({ ran }) => ran.told === own.told);
    const found = judged(
      alike.map(({ ran }) => ({ ...ran, counts: due.map((cell) => ran.counts[cell]!) })),
      plan.k,
      years.readByAgency ? due.map((cell) => itself[quarter]!.own[cell]!) : [],
    );
    if (found === null) return null;
    lost.push(...found);
    agreeing.push(alike);
    history.push(own.outcome);
  }
  const sum = itself.reduce(together);
  const own = run({ added: sum, atEdge: false });
  const all = everyYear(agreeing);
  if (all === null || !all.has(keyOf(sum))) return null;
  const few = all.size <= FEW;
  const tried = [...all.values()].filter(({ added }) => few || hasFigures(plan, 4, own.outcome, added.counts));
  if (tried.length > (own.outcome.kind === 'skipped' ? limit / FEWER_SKIPPED : limit)) return null;
  const ran = tried.map(run);
  for (const group of few ? new Set(ran.map(({ told }) => told)) : [own.told]) {
    const found = judged(
      ran.filter(({ told }) => told === group),
      plan.k,
      years.readByAgency ? sum.own : [],
    );
    if (found === null && group === own.told) return null;
    lost.push(...(found ?? []));
  }
  const made = [...history, own.outcome];
  return {
    worlds: ran.length,
    hides: made.some((each) => each.kind === 'published' && each.cells.some((cell) => typeof cell === 'string')),
    quartersSkipped: made.slice(0, 4).filter(({ kind }) => kind === 'skipped').length,
    yearSkipped: own.outcome.kind === 'skipped',
    lost,
  };
}
