import { contentOf } from '../plan/plan-cell.js';
import { tierFor } from '../plan/program.js';
import { publicationPlan, type PublicationPlan } from '../plan/publication-plan.js';
import type { ReleasedArtefact } from './released-artefact.js';

/**
 * The plan of the year after: tier by last year's published total (rule P6), estimates the published figure of each cell, of a
 * masked one the middle of its published interval (specification 2.6 C2). What was not released stays as it was planned. The
 * classes stay, so that years can be compared; others come only with a new planning table, which people decide. A function
 * of artefacts alone, so that it tells nothing.
 */
export function planAfter(last: PublicationPlan, artefacts: readonly ReleasedArtefact[]): PublicationPlan {
  const known = publishedFigures(last, artefacts);
  const total = Math.max(1, Math.round(known.get(contentOf({ period: { code: 'Y' }, classes: {} })) ?? last.expected));
  return publicationPlan(last.program, tierFor(last.program, total), total, last.k, known, last.classesFor);
}

/** By what a cell holds, not by its name: "other" of one year may be another "other" than that of the next. */
function publishedFigures(last: PublicationPlan, artefacts: readonly ReleasedArtefact[]): ReadonlyMap<string, number> {
  const released = new Map(artefacts.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell] as const)));
  return new Map(
    last.cells.flatMap((cell) => {
      const found = released.get(cell.id);
      if (found === undefined) return [];
      return [[contentOf(cell), found.status === 'shown' ? found.count : (found.lo + found.hi) / 2] as const];
    }),
  );
}
