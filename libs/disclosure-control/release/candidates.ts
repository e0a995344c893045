import type { PublicationPlan } from '../plan/publication-plan.js';
import { publicInputs, type PublicInputs } from '../publisher/public-inputs.js';
import type { Stage } from '../publisher/stages.js';
import { stagePatterns } from '../publisher/attempts.js';
import type { Solver } from '../solver/solver.js';
import type { Pattern, ProtectionProblem } from '../tables/protection-problem.js';
import type { Published } from './decision.js';

/** One decision a release may come to, with the problem it has to be judged on. */
export interface Candidate {
  readonly published: Published;
  readonly problem: ProtectionProblem;
}

/** Where patterns of equal public inputs are looked up instead of searched again. */
export type PatternBook = (inputs: PublicInputs) => Iterable<Pattern>;

/** A book that computes each pattern once: patterns depend on public inputs alone, so the inputs are the whole key. */
export function patternBook(stages: readonly Stage[], solver: Solver): PatternBook {
  const pages = new Map<string, { readonly known: Pattern[]; readonly rest: Iterator<Pattern> }>();
  return function* (inputs) {
    const { tables, ...rest } = inputs;
    const key = JSON.stringify([tables.ids.length, rest]);
    const page = pages.get(key) ?? { known: [], rest: stagePatterns(inputs, stages, solver) };
    pages.set(key, page);
    for (let at = 0; ; at++) {
      if (at === page.known.length) {
        const next = page.rest.next();
        if (next.done) return;
        page.known.push(next.value);
      }
      yield page.known[at]!;
    }
  };
}

/**
 * Everything a release may come to, in the fixed order that leaves no discretion: the stages; the last of them with
 * parents of small cells not stated; then with tables dropped, each alone and then together with those before it; at
 * last the region's totals alone (specification 2.8).
 */
export function* candidates(
  plan: PublicationPlan,
  release: number,
  problemWithout: (dropped: readonly string[]) => ProtectionProblem,
  book: PatternBook,
): Generator<Candidate> {
  for (const dropped of droppings(plan, release)) {
    const problem = problemWithout(dropped);
    let last: Pattern | null = null;
    for (const pattern of book(publicInputs(problem))) {
      yield { published: { kind: 'published', dropped, pattern, notStated: problem.notStated! }, problem };
      last = pattern;
    }
    if (dropped.length > 0 || last === null) continue;
    const silent = silentParents(problem, last);
    if (silent.some((flag, cell) => flag && !problem.notStated![cell])) {
      yield {
        published: { kind: 'published', dropped, pattern: last, notStated: silent },
        problem: { ...problem, notStated: silent },
      };
    }
  }
}

function droppings(plan: PublicationPlan, release: number): readonly (readonly string[])[] {
  const from = release === 0 ? 0 : plan.due[release - 1]!;
  const due = new Set(plan.cells.slice(from, plan.due[release]).flatMap(({ tables }) => tables));
  const order = plan.program.dropOrder.filter((table) => due.has(table));
  const totals = new Set(
    plan.cells
      .filter(({ classes, period }) => Object.keys(classes).length === 0 && period.span !== 'month')
      .flatMap(({ tables }) => tables),
  );
  const allButTotals = [...due].filter((table) => !totals.has(table));
  const sets = [[], ...order.flatMap((table, at) => (at === 0 ? [[table]] : [[table], order.slice(0, at + 1)])), allButTotals];
  const keys = sets.map((set) => [...set].sort().join(','));
  return sets.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

/** Masked totals over small cells, of which only this release could say that they are not small. */
function silentParents(problem: ProtectionProblem, pattern: Pattern): readonly boolean[] {
  const silent = [...problem.notStated!];
  for (const { total, parts } of problem.tables.relations) {
    const overSmall = parts.some((part) => problem.primary[part] && pattern[part]);
    if (overSmall && pattern[total] && problem.state[total] === 'open') silent[total] = true;
  }
  return silent;
}
