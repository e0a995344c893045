import { viewOf } from '../attack/view-of.js';
import { provableCombinations } from '../gates/latent-gate.js';
import { passesJointMeasures, passesOwnKnowledge } from '../gates/own-knowledge-gate.js';
import type { Pattern, ProtectionProblem } from '../tables/protection-problem.js';
import { candidates } from './candidates.js';
import type { DecidedRelease } from './decided-release.js';
import { decisionKey } from './decision.js';
import { jointProblem, withHiddenData } from './joint-problem.js';
import { passesOnCounts, seenKey, shownFigures, showsSomething, type Publisher } from './publisher.js';
import { reproducibleWitnesses } from './reproducible-witness.js';
import type { YearFigures } from './year-figures.js';

export type { DecidedRelease, Refusals } from './decided-release.js';
export { publisher, type Publisher } from './publisher.js';

/**
 * Decides one release: the first candidate, in the fixed order, that passes every gate together with all earlier
 * releases; otherwise the release is skipped (specification 2.7, 2.8). Fails closed: whatever cannot be proven counts
 * as refused.
 *
 * @param history decisions of all earlier releases of the year
 */
export function decideRelease(by: Publisher, year: YearFigures, history: readonly DecidedRelease[]): DecidedRelease {
  const release = history.length;
  const earlier = history.map(({ decision }) => decision);
  const hiddenData = new Set<string>();
  const notReproducible = new Set<string>();
  const wouldHaveShown: ReadonlyMap<number, number>[] = [];
  const refusals = { hiddenData, notReproducible, wouldHaveShown };
  let tried = 0;
  const problemWithout = (dropped: readonly string[]) => jointProblem(year, year.counts, release, earlier, dropped);
  for (const { published, problem } of candidates(year.plan, release, problemWithout, by.book)) {
    tried++;
    const key = decisionKey(published);
    by.progress(
      `release ${release + 1}: candidate ${tried}${published.dropped.length > 0 ? `, ${published.dropped.length} tables dropped` : ''}`,
    );
    if (!showsSomething(problem, published.pattern)) continue;
    const figures = shownFigures(problem, published.pattern);
    if (!passesOnCounts(by, problem, published.pattern)) {
      wouldHaveShown.push(figures);
      continue;
    }
    if (!passesOnHiddenData(by, year, problem, published.pattern)) {
      hiddenData.add(key);
      continue;
    }
    const reproduced = reproducibleWitnesses(by, year, problem, [...history, { decision: published, refusals }]);
    if (reproduced !== null) return { decision: published, refusals, tried, reproduced };
    notReproducible.add(seenKey(problem, published.pattern));
    wouldHaveShown.push(figures);
  }
  return { decision: { kind: 'skipped' }, refusals, tried, reproduced: [] };
}

function passesOnHiddenData(by: Publisher, year: YearFigures, problem: ProtectionProblem, pattern: Pattern): boolean {
  const full = withHiddenData(year, problem);
  return (
    passesOwnKnowledge(full, pattern, by.solver) &&
    passesJointMeasures(full, pattern, by.solver) &&
    provableCombinations(year.plan, viewOf(problem, pattern), year.records, by.solver).length === 0
  );
}
