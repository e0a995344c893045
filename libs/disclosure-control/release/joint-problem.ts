import type { PublicationPlan } from '../plan/publication-plan.js';
import type { CellState, ProtectionProblem } from '../tables/protection-problem.js';
import { sharpenedEstimates } from './sharpened-estimates.js';
import type { Decision } from './decision.js';
import type { YearFigures } from './year-figures.js';

/** Counts above this many times a planned year are taken as impossible by everybody. */
const LARGEST = 10;

/**
 * The protection problem of one release together with all before it: earlier figures are known, earlier masks stay,
 * cells left out are hidden without a status (specification 2.3 T4, 2.5).
 *
 * @param counts the figures, or those of a world under test, for the cells due so far
 * @param dropped tables left out of this release
 */
export function jointProblem(
  year: YearFigures,
  counts: readonly number[],
  release: number,
  earlier: readonly Decision[],
  dropped: readonly string[],
): ProtectionProblem {
  const { plan } = year;
  const size = plan.due[release]!;
  const cells = Array.from({ length: size }, (_, cell) => cell);
  const fates = cells.map((cell) => fateOf(plan, cell, release, earlier, dropped));
  const state = fates.map(({ state }) => state);
  const flagged = cells.map((cell) => year.concentration[cell] !== null && state[cell] !== 'frozenPublished');
  const tables = {
    ids: plan.cells.slice(0, size).map(({ id }) => id),
    relations: plan.relations.filter(({ total, parts }) => [total, ...parts].every((cell) => cell < size)),
  };
  return {
    tables,
    counts: counts.slice(0, size),
    magnitude: cells.map(() => false),
    state,
    primary: cells.map((cell) => state[cell] !== 'frozenPublished' && (counts[cell]! < plan.k || flagged[cell]!)),
    costs: plan.cells.slice(0, size).map(({ cost }) => cost),
    estimates: sharpenedEstimates(plan, release, { counts: counts.slice(0, size), state, tables }),
    levels: cells.map(() => [0, 0] as const),
    k: plan.k,
    upperBound: Math.ceil(LARGEST * plan.expected),
    attacker: 'A1',
    requirement: 'fullRange',
    agencies: new Map(),
    measures: [],
    notStated: fates.map(({ notStated }) => notStated),
    flagged,
    measuresShown: false,
  };
}

function fateOf(
  plan: PublicationPlan,
  cell: number,
  release: number,
  earlier: readonly Decision[],
  dropped: readonly string[],
): { readonly state: CellState; readonly notStated: boolean } {
  const at = plan.due.findIndex((due) => cell < due);
  if (at === release) {
    const left = plan.cells[cell]!.tables.every((table) => dropped.includes(table));
    return left ? { state: 'neverPublished', notStated: true } : { state: 'open', notStated: false };
  }
  const decision = earlier[at]!;
  if (decision.kind === 'skipped') return { state: 'neverPublished', notStated: true };
  if (!decision.pattern[cell]) return { state: 'frozenPublished', notStated: false };
  return { state: 'frozenMasked', notStated: decision.notStated[cell]! };
}

/** The joint problem with all that a world of counts does not hold: agencies, amounts, and what flagged cells must keep. */
export function withHiddenData(year: YearFigures, problem: ProtectionProblem): ProtectionProblem {
  const size = problem.counts.length;
  const flagged = problem.counts.flatMap((count, cell) => (problem.flagged?.[cell] && count >= problem.k ? [cell] : []));
  return {
    ...problem,
    agencies: new Map([...year.agencies].map(([name, own]) => [name, own.slice(0, size)])),
    measures: year.plan.program.magnitudes.map(({ name, perCase, base }, index) => ({
      name,
      perCase,
      base,
      amounts: year.amounts[index]!.slice(0, size),
    })),
    covers: flagged.flatMap((cell) => {
      const width = year.concentration[cell]!.countWidth;
      const count = problem.counts[cell]!;
      return width > 0 ? [{ cell, from: Math.max(problem.k, count - width), to: count + width }] : [];
    }),
    amountCovers: flagged.flatMap((cell) =>
      year.plan.program.magnitudes.flatMap(({ name }, measure) => {
        const level = year.concentration[cell]!.amountLevels[name];
        const amount = year.amounts[measure]![cell]!;
        return level === undefined ? [] : [{ cell, measure, from: Math.max(0, amount - level), to: amount + level }];
      }),
    ),
  };
}
