import type { Solver } from '../solver/solver.js';
import type { Pattern } from '../tables/protection-problem.js';
import type { PublicInputs } from './public-inputs.js';
import type { Stage } from './stages.js';
import { valueBlindPattern } from './value-blind-pattern.js';

/**
 * The patterns a value-blind publisher tries, one inside the next: those of its stages, then the last of them widened
 * cell by cell, cheapest first, until everything that hangs together with a primary cell is hidden. The whole list is a
 * function of public inputs; only where in it the publisher stops can depend on the release (specification 2.6 C2, C3).
 */
export function* attempts(inputs: PublicInputs, stages: readonly Stage[], solver: Solver): Generator<Pattern> {
  let widened: Pattern = inputs.masked.map((status) => status !== null);
  for (const pattern of stagePatterns(inputs, stages, solver)) yield (widened = pattern);
  for (const cell of stillToHide(inputs, widened)) {
    widened = widened.map((masked, each) => masked || each === cell);
    yield widened;
  }
}

/** The patterns of the stages alone; a stage that hides nothing more than the one before is left out. */
export function* stagePatterns(inputs: PublicInputs, stages: readonly Stage[], solver: Solver): Generator<Pattern> {
  let last: Pattern | null = null;
  for (const stage of stages) {
    const next = valueBlindPattern(inputs, stage, last, solver);
    if (last === null || next.some((masked, cell) => masked !== last![cell])) yield next;
    last = next;
  }
}

function stillToHide(inputs: PublicInputs, pattern: Pattern): readonly number[] {
  const related = relatedToPrimaries(inputs);
  return inputs.open
    .flatMap((open, cell) => (open && related[cell] && !pattern[cell] ? [cell] : []))
    .sort((a, b) => inputs.costs[a]! - inputs.costs[b]! || a - b);
}

/** Cells from which a chain of relations leads to a cell that must be protected. */
function relatedToPrimaries(inputs: PublicInputs): readonly boolean[] {
  const related = inputs.protect.map((protect, cell) => protect || inputs.width[cell]! > 0);
  const lines = inputs.tables.relations.map(({ total, parts }) => [total, ...parts]);
  for (let grown = true; grown;) {
    grown = false;
    for (const line of lines) {
      const movable = line.filter((cell) => inputs.open[cell] || inputs.masked[cell] !== null);
      if (!movable.some((cell) => related[cell]) || movable.every((cell) => related[cell])) continue;
      for (const cell of movable) related[cell] = true;
      grown = true;
    }
  }
  return related;
}
