import { publicAttacker } from '../attack/demand.js';
import { possibleWorlds } from '../attack/possible-worlds.js';
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
  const worlds = possibleWorlds(view, publicAttacker(problem), by.solver, [{ counts: problem.counts, amounts: [] }]);
  const repeated = new Map<string, boolean>();
  const repeats = (counts: readonly number[]) => {
    const key = counts.join(' ');
    const known = repeated.get(key) ?? history.every((_, release) => comesOutTheSame(by, year, counts, release, history));
    repeated.set(key, known);
    return known;
  };
  const reproduced: ReproducedWorld[] = [];
  try {
    for (const [cell, status] of view.status.entries()) {
      if (status !== 'small') continue;
      for (const value of [0, problem.k - 1]) {
        const counts = firstRepeating(cell, value);
        if (counts === null) return null;
        reproduced.push({ cell, value, counts });
      }
    }
    return reproduced;
  } finally {
    worlds.close();
  }

  function firstRepeating(cell: number, value: number): readonly number[] | null {
    for (let seed = 0; seed <= WITNESSES; seed++) {
      const world = seed === 0 ? worlds.witness(cell, value) : worlds.anotherWitness(cell, value, seed);
      if (world !== null && repeats(world.counts)) return world.counts;
    }
    return null;
  }
}

/**
 * Runs one release again on other counts. What gates on hidden data refused stays refused, since no world holds those
 * data; what was refused as not reproducible is refused again only where the same figures are seen, and otherwise the
 * world counts as one that comes out differently.
 */
function comesOutTheSame(
  by: Publisher,
  year: YearFigures,
  counts: readonly number[],
  release: number,
  history: readonly Step[],
): boolean {
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
