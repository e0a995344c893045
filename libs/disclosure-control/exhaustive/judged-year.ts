import { dueWith, type Outcome } from '../release/known-cell.js';
import { couldHave, mostShown, quartersWith } from './agreeing-quarters.js';
import type { Decider, Told } from './decider.js';
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
/** With more years than these to choose among, the quarters alone would take too long. */
const TOO_MANY = 400_000;
/** Worlds that are skipped tell little of what they would show, so that each may be a release of its own to decide. */
const FEWER_SKIPPED = 16;

/**
 * Runs a publisher, release by release, on every world that agrees with what it made of the given year, and judges what it makes
 * of them. A world with other figures than those shown, or for an agency with other cases of its own, cannot agree, and is not run. A
 * skipped quarter is looked at up to `most` cases in a class, since a world beyond can only add to what is possible. Null where the year
 * itself lies beyond, where more than `limit` years agree, or where only a world beyond could tell.
 */
export function judgedYear(decide: Decider, years: SmallYears, truth: readonly QuarterWorld[], limit: number): JudgedYear | null {
  const { plan } = years;
  const made: Told[] = [];
  const run = ({ added, atEdge }: AddedWorld, releases: number): Ran => {
    const figures = figuresOf(years, added);
    const history = made.slice(0, releases).map(({ outcome }) => outcome);
    return { ...decide(figures, history), counts: figures.counts, atEdge };
  };
  const itself = truth.map((world, quarter) => addedBy(years, quarter, world));
  itself.forEach((added, quarter) => made.push(run({ added, atEdge: false }, quarter)));
  const candidates = truth.map((world, quarter) => candidatesOf(years, truth, quarter, made[quarter]!.outcome));
  if (everyYear(candidates, TOO_MANY) === null) return null;
  const lost: LostValues[] = [];
  const agreeing: (readonly AddedWorld[])[] = [];
  for (const [quarter, worlds] of candidates.entries()) {
    const due = dueWith(plan, quarter);
    const known = new Map<string, Ran>();
    const alike = worlds.flatMap((world) => {
      const key = keyOf(world.added);
      const ran = known.get(key) ?? run(world, quarter);
      known.set(key, ran);
      return ran.told === made[quarter]!.told ? [{ ...world, ran }] : [];
    });
    const found = judged(
      alike.map(({ ran }) => ({ ...ran, counts: due.map((cell) => ran.counts[cell]!) })),
      plan.k,
      years.readByAgency ? due.map((cell) => itself[quarter]!.own[cell]!) : [],
    );
    if (found === null) return null;
    lost.push(...found);
    agreeing.push(alike);
  }
  const sum = itself.reduce(together);
  const own = run({ added: sum, atEdge: false }, 4);
  const all = everyYear(agreeing);
  if (all === null || !all.has(keyOf(sum))) return null;
  const few = all.size <= FEW;
  const tried = [...all.values()].filter(({ added }) => few || couldHave(figuresOf(years, added), 4, own.outcome));
  if (tried.length > (own.outcome.kind === 'skipped' ? limit / FEWER_SKIPPED : limit)) return null;
  const ran = tried.map((world) => run(world, 4));
  for (const group of few ? new Set(ran.map(({ told }) => told)) : [own.told]) {
    const found = judged(
      ran.filter(({ told }) => told === group),
      plan.k,
      years.readByAgency ? sum.own : [],
    );
    if (found === null && group === own.told) return null;
    lost.push(...(found ?? []));
  }
  const outcomes = [...made, own].map(({ outcome }) => outcome);
  return {
    worlds: ran.length,
    hides: outcomes.some((each) => each.kind === 'published' && each.cells.some((cell) => typeof cell === 'string')),
    quartersSkipped: outcomes.slice(0, 4).filter(({ kind }) => kind === 'skipped').length,
    yearSkipped: own.outcome.kind === 'skipped',
    lost,
  };
}

/** The worlds of one quarter that have what was told of it; of others the publisher need not be asked. */
function candidatesOf(years: SmallYears, truth: readonly QuarterWorld[], quarter: number, outcome: Outcome): readonly AddedWorld[] {
  const cases = years.readByAgency ? truth[quarter]!.own : undefined;
  const lumped = years.agencies && (!years.lumpedInOne || quarter === lumpedQuarter(truth));
  return quartersWith(years, quarter, outcome, cases, lumped).flatMap((world) => {
    const beside = world.line.map((count, at) => count - (cases?.[at] ?? 0));
    const added = addedBy(years, quarter, world);
    const atEdge = mostShown(outcome) === null && Math.max(...beside) >= years.most;
    return couldHave(figuresOf(years, added), quarter, outcome) ? [{ added, atEdge }] : [];
  });
}

/** The quarter in which an agency has several cases; if none has, the one of fewest cases. */
function lumpedQuarter(truth: readonly QuarterWorld[]): number {
  const sum = (cases: readonly number[]) => cases.reduce((all, each) => all + each, 0);
  const having = truth.findIndex(({ own }) => sum(own) > 0);
  if (having >= 0) return having;
  const cases = truth.map(({ line }) => sum(line));
  return cases.indexOf(Math.min(...cases));
}
