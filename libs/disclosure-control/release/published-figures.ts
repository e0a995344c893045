import { contentOf } from '../plan/plan-cell.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { ReleasedArtefact } from './released-artefact.js';

/**
 * What was published of each cell, of a masked one the middle of its interval; nothing of what was not released. By what a cell
 * holds, not by its name: "other" of one year may be another "other" than that of the next.
 */
export function publishedFigures(plan: PublicationPlan, artefacts: readonly ReleasedArtefact[]): ReadonlyMap<string, number> {
  const released = new Map(artefacts.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell] as const)));
  return new Map(
    plan.cells.flatMap((cell) => {
      const found = released.get(cell.id);
      if (found === undefined) return [];
      return [[contentOf(cell), found.status === 'shown' ? found.count : (found.lo + found.hi) / 2] as const];
    }),
  );
}
