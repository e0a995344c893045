import type { PublicationPlan } from '../plan/publication-plan.js';
import type { PublicInputs } from '../publisher/public-inputs.js';
import type { KnownCell, Status } from './known-cell.js';
import { upperBoundOf, type LinkedPart } from './linked-part.js';
import { sharpenedEstimates } from './sharpened-estimates.js';

/**
 * What the one mask of a release may be chosen from: what is public before it, and which of its cells are small,
 * concentrated or neither. A skipped cell must be able to fall from its estimate to nothing, since it may have been small.
 */
export function inputsOf(plan: PublicationPlan, part: LinkedPart, known: readonly KnownCell[], statuses: readonly Status[]): PublicInputs {
  const { k } = plan;
  const estimates = sharpenedEstimates(plan, part, known);
  const own = new Map(part.due.map((cell, at) => [cell, statuses[at]!]));
  const stated = known.map((each, cell): KnownCell => own.get(cell) ?? each);
  return {
    tables: part.tables,
    k,
    upperBound: upperBoundOf(plan),
    costs: part.cells.map((cell) => plan.cells[cell]!.cost),
    estimates,
    masked: stated.map((each, cell) => {
      if (typeof each === 'number' || (own.has(cell) && each === 'neither')) return null;
      return each === 'small' || each === 'concentrated' ? each : each === 'skipped' ? 'unknown' : 'withheld';
    }),
    stiff: stated.map(() => false),
    protect: stated.flatMap((each, cell) => {
      if (each === 'small') return [{ cell, down: k - 1, up: k - 1, ownCapacity: k - 1 }];
      if (each === 'concentrated') return [{ cell, down: 0, up: 2 * k, ownCapacity: 2 * k }];
      return each === 'skipped' ? [{ cell, down: estimates[cell]!, up: k - 1, ownCapacity: estimates[cell]! + k }] : [];
    }),
    open: stated.map((each, cell) => own.has(cell) && each === 'neither'),
  };
}
