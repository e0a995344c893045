import { viewOf } from '../attack/view-of.js';
import { hidesWhatItMasks, passesCounts } from '../gates/count-gate.js';
import { YEAR_STAGES, type Stage } from '../publisher/stages.js';
import type { Solver } from '../solver/solver.js';
import type { Pattern, ProtectionProblem } from '../tables/protection-problem.js';
import { patternBook, type PatternBook } from './candidates.js';

/** The publisher with its solver and its memory of patterns and verdicts; the same inputs always give the same answer. */
export interface Publisher {
  readonly solver: Solver;
  readonly book: PatternBook;
  readonly verdicts: Map<string, boolean>;
  /** Ends of small cells for which no world came out the same once; an order of asking, which changes no answer. */
  readonly stubborn: Set<string>;
  readonly progress: (line: string) => void;
}

/** A publisher ready to decide. @param progress is told in a line what is being tried; nothing hidden is in it */
export function publisher(solver: Solver, stages: readonly Stage[] = YEAR_STAGES, progress: (line: string) => void = () => {}): Publisher {
  return { solver, book: patternBook(stages, solver), verdicts: new Map(), stubborn: new Set(), progress };
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

/** The figures of the release's own cells that a candidate would show, by cell. */
export function shownFigures(problem: ProtectionProblem, pattern: Pattern): ReadonlyMap<number, number> {
  const shown = pattern.flatMap((masked, cell) =>
    !masked && problem.state[cell] === 'open' ? [[cell, problem.counts[cell]!] as const] : [],
  );
  return new Map(shown);
}

/** A release that shows no figure of its period would say nothing but which cells are small. */
export function showsSomething(problem: ProtectionProblem, pattern: Pattern): boolean {
  return pattern.some((masked, cell) => !masked && problem.state[cell] === 'open');
}
