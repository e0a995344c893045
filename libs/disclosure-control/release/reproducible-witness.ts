import { publicAttacker } from '../attack/demand.js';
import { possibleWorlds } from '../attack/possible-worlds.js';
import type { ReleaseView } from '../attack/release-view.js';
import { viewOf } from '../attack/view-of.js';
import type { ProtectionProblem } from '../tables/protection-problem.js';
import { candidates } from './candidates.js';
import { decisionKey, sameDecision, type Decision } from './decision.js';
import type { DecidedRelease, ReproducedWorld } from './decided-release.js';
import { jointProblem } from './joint-problem.js';
import { passesOnCounts, seenKey, showsSomething, type Publisher } from './publisher.js';
import type { YearFigures } from './year-figures.js';

export type { ReproducedWorld } from './decided-release.js';

type Step = Pick<DecidedRelease, 'decision' | 'refusals'>;

const WITNESSES = 6;

/**
 * Gate G2: for each small primary and both ends of its range, a world on which the publisher, run again over the whole
 * history, decides the same every time. Null where for one of them none was found in six tries (specification 2.7).
 */
export function reproducibleWitnesses(
  by: Publisher,
  year: YearFigures,
  problem: ProtectionProblem,
  history: readonly Step[],
): readonly ReproducedWorld[] | null {
  const last = history[history.length - 1]!.decision;
  if (last.kind === 'skipped') return [];
  const view = viewOf(problem, last.pattern);
  const nameOf = ([cell, value]: readonly [number, number]) => `${problem.tables.ids[cell]}=${value}`;
  const searches = searchesOf(view, problem.counts, history).map((narrowed) =>
    possibleWorlds(narrowed, publicAttacker(problem), by.solver, [{ counts: problem.counts, amounts: [] }]),
  );
  const repeated = new Map<string, boolean>();
  const repeats = (counts: readonly number[]) => {
    const key = counts.join(' ');
    const known = repeated.get(key) ?? history.every((_, release) => comesOutTheSame(by, year, counts, release, history));
    repeated.set(key, known);
    return known;
  };
  const ends = view.status.flatMap((status, cell) => (status === 'small' ? [[cell, 0] as const, [cell, problem.k - 1] as const] : []));
  // What an earlier candidate could not be given is asked for first: most refusals then take a handful of re-runs.
  const inOrder = [...ends].sort((a, b) => Number(by.stubborn.has(nameOf(b))) - Number(by.stubborn.has(nameOf(a))));
  const reproduced: ReproducedWorld[] = [];
  try {
    for (const [cell, value] of inOrder) {
      const counts = firstRepeating(cell, value);
      if (counts === null) {
        by.stubborn.add(nameOf([cell, value]));
        return null;
      }
      reproduced.push({ cell, value, counts });
    }
    return reproduced;
  } finally {
    for (const search of searches) search.close();
  }

  function firstRepeating(cell: number, value: number): readonly number[] | null {
    for (const search of searches) {
      const world = search.witness(cell, value);
      if (world !== null && repeats(world.counts)) return world.counts;
    }
    const widest = searches[searches.length - 1]!;
    for (let seed = 1; seed <= WITNESSES; seed++) {
      const world = widest.anotherWitness(cell, value, seed);
      if (world !== null && repeats(world.counts)) return world.counts;
    }
    return null;
  }
}

/**
 * Where to look for a world that comes out the same, most promising first: among those in which what no reader is told
 * anything of is as small or as large as here, so that the same cells are primary, and every refused candidate would
 * have shown what it would have shown here, so that it is refused there too; then without the first of the refused,
 * which shows most; at last among all. A witness is as good from any of them.
 */
function searchesOf(view: ReleaseView, counts: readonly number[], history: readonly Step[]): readonly ReleaseView[] {
  const refused = history.flatMap(({ refusals }) => refusals.wouldHaveShown);
  const alike = view.status.map((status, cell) => (status !== 'notStated' ? status : counts[cell]! < view.k ? 'small' : 'withheld'));
  const narrowed = (candidates: readonly ReadonlyMap<number, number>[]): ReleaseView => {
    const figures = new Map(candidates.flatMap((each) => [...each]));
    return {
      ...view,
      status: alike.map((status, cell) => (figures.has(cell) ? 'shown' : status)),
      figures: view.figures.map((figure, cell) => figures.get(cell) ?? figure),
    };
  };
  const views = [narrowed(refused), narrowed(refused.slice(1)), narrowed([]), view];
  const keys = views.map(({ status }) => status.join(' '));
  return views.filter((_, at) => keys.indexOf(keys[at]!) === at);
}

/**
 * Runs one release again on other counts. What gates on hidden data refused stays refused, since no world holds those
 * data; what was refused as not reproducible is refused again only where the same figures are seen, and otherwise the
 * world counts as one that comes out differently.
 */
function comesOutTheSame(by: Publisher, year: YearFigures, counts: readonly number[], release: number, history: readonly Step[]): boolean {
  const { decision, refusals } = history[release]!;
  const earlier = history.slice(0, release).map((step): Decision => step.decision);
  const problemWithout = (dropped: readonly string[]) => jointProblem(year, counts, release, earlier, dropped);
  for (const { published, problem } of candidates(year.plan, release, problemWithout, by.book)) {
    if (!showsSomething(problem, published.pattern) || !passesOnCounts(by, problem, published.pattern)) {
      if (sameDecision(published, decision)) return false;
      continue;
    }
    if (sameDecision(published, decision)) return true;
    if (refusals.hiddenData.has(decisionKey(published))) continue;
    if (refusals.notReproducible.has(seenKey(problem, published.pattern))) continue;
    return false;
  }
  return decision.kind === 'skipped';
}
