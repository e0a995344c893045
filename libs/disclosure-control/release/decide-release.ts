import { viewOf } from '../attack/view-of.js';
import { hidesWhatItMasks, passesCounts } from '../gates/count-gate.js';
import { provableCombinations } from '../gates/latent-gate.js';
import { passesJointMeasures, passesOwnKnowledge } from '../gates/own-knowledge-gate.js';
import { BOLD_STAGES, type Stage } from '../publisher/stages.js';
import type { Solver } from '../solver/solver.js';
import type { Pattern, ProtectionProblem } from '../tables/protection-problem.js';
import { candidates, patternBook, type PatternBook } from './candidates.js';
import { decisionKey, type Decision } from './decision.js';
import { jointProblem, withHiddenData } from './joint-problem.js';
import { reproducibleWitnesses, type ReproducedWorld } from './reproducible-witness.js';
import type { YearFigures } from './year-figures.js';

/** Why candidates before the chosen one were refused, by their key. */
export interface Refusals {
  /** By gates on data that no world of counts holds; a re-run takes them as refused. */
  readonly hiddenData: ReadonlySet<string>;
  /** By gate G2, with the figures that were seen; a re-run that sees the same figures refuses too. */
  readonly notReproducible: ReadonlySet<string>;
}

/** What was decided for one release, and what a re-run must know to repeat it. */
export interface DecidedRelease {
  readonly decision: Decision;
  readonly refusals: Refusals;
  /** How many candidates were looked at. */
  readonly tried: number;
  /** For each small primary and both ends of its range, a world on which the whole history comes out the same. */
  readonly reproduced: readonly ReproducedWorld[];
}

/** The publisher with its solver and its memory of patterns and verdicts; the same inputs always give the same answer. */
export interface Publisher {
  readonly solver: Solver;
  readonly book: PatternBook;
  readonly verdicts: Map<string, boolean>;
  readonly progress: (line: string) => void;
}

/** A publisher ready to decide. @param progress is told in a line what is being tried; nothing hidden is in it */
export function publisher(solver: Solver, stages: readonly Stage[] = BOLD_STAGES, progress: (line: string) => void = () => {}): Publisher {
  return { solver, book: patternBook(stages, solver), verdicts: new Map(), progress };
}

/**
 * Decides one release: the first candidate, in the fixed order, that passes every gate together with all earlier
 * releases; otherwise the release is skipped (specification 2.7, 2.8). Fails closed: whatever cannot be proven counts
 * as refused.
 *
 * @param history decisions of all earlier releases of the year
 */
export function decideRelease(
  by: Publisher,
  year: YearFigures,
  history: readonly DecidedRelease[],
): DecidedRelease {
  const release = history.length;
  const earlier = history.map(({ decision }) => decision);
  const hiddenData = new Set<string>();
  const notReproducible = new Set<string>();
  const refusals = { hiddenData, notReproducible };
  let tried = 0;
  const problemWithout = (dropped: readonly string[]) => jointProblem(year, year.counts, release, earlier, dropped);
  for (const { published, problem } of candidates(year.plan, release, problemWithout, by.book)) {
    tried++;
    const key = decisionKey(published);
    by.progress(`release ${release + 1}: candidate ${tried}${published.dropped.length > 0 ? `, ${published.dropped.length} tables dropped` : ''}`);
    if (!showsSomething(problem, published.pattern) || !passesOnCounts(by, problem, published.pattern)) continue;
    if (!passesOnHiddenData(by, year, problem, published.pattern)) {
      hiddenData.add(key);
      continue;
    }
    const reproduced = reproducibleWitnesses(by, year, problem, [...history, { decision: published, refusals }]);
    if (reproduced !== null) return { decision: published, refusals, tried, reproduced };
    notReproducible.add(seenKey(problem, published.pattern));
  }
  return { decision: { kind: 'skipped' }, refusals, tried, reproduced: [] };
}

/** Gates G1 and G1u on a candidate, remembered by what a reader would see of it. */
export function passesOnCounts(by: Publisher, problem: ProtectionProblem, pattern: Pattern): boolean {
  const key = seenKey(problem, pattern);
  const known = by.verdicts.get(key);
  if (known !== undefined) return known;
  const verdict = passesCounts(problem, pattern, by.solver) && hidesWhatItMasks(problem, pattern, by.solver);
  by.verdicts.set(key, verdict);
  return verdict;
}

/** Everything a reader would see of a candidate: statuses and shown figures. */
export function seenKey(problem: ProtectionProblem, pattern: Pattern): string {
  const view = viewOf(problem, pattern);
  return view.status.map((status, cell) => (status === 'shown' ? view.figures[cell] : status[0])).join(' ');
}

/** A release that shows no figure of its period would say nothing but which cells are small. */
export function showsSomething(problem: ProtectionProblem, pattern: Pattern): boolean {
  return pattern.some((masked, cell) => !masked && problem.state[cell] === 'open');
}

function passesOnHiddenData(by: Publisher, year: YearFigures, problem: ProtectionProblem, pattern: Pattern): boolean {
  const full = withHiddenData(year, problem);
  return (
    passesOwnKnowledge(full, pattern, by.solver) &&
    passesJointMeasures(full, pattern, by.solver) &&
    provableCombinations(year.plan, viewOf(problem, pattern), year.records, by.solver).length === 0
  );
}
