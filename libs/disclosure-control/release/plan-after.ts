import { contentOf } from '../plan/plan-cell.js';
import { tierFor } from '../plan/program.js';
import { publicationPlan, type PublicationPlan } from '../plan/publication-plan.js';
import type { PlanVersion } from './plan-version.js';
import { publishedFigures } from './published-figures.js';
import type { ReleasedArtefact } from './released-artefact.js';

/**
 * The plan of the year after: tier by last year's published total (rule P6), estimates the published figure of each cell, of a
 * masked one the middle of its published interval (specification 2.6 C2). What was not released stays as it was planned, and all of it
 * where the total of the year was not shown. The
 * classes stay, so that years can be compared; others come only with a version that two people decided. A function
 * of artefacts and of that alone, so that it tells nothing.
 *
 * @throws RangeError where one person decided a version alone
 */
export function planAfter(last: PublicationPlan, artefacts: readonly ReleasedArtefact[], version?: PlanVersion): PublicationPlan {
  const published = publishedFigures(last, artefacts);
  const yearShown = artefacts.some(({ cells }) => cells.some(({ id, status }) => id === 'Y' && status === 'shown'));
  // Without a total the intervals are as wide as the public bound lets them be: their middle says nothing of how much there was.
  const known = yearShown ? published : new Map<string, number>();
  const total = Math.max(1, Math.round(known.get(contentOf({ period: { code: 'Y' }, classes: {} })) ?? last.expected));
  const program = version?.program ?? last.program;
  if (version === undefined) {
    return publicationPlan(program, tierFor(program, total), total, last.k, known, { expected: last.classesFor, year: last.classYear + 1 });
  }
  const [one, other] = version.decidedBy;
  if (one === other) throw new RangeError('a plan version is decided by two people, and this one by one alone');
  return publicationPlan(program, tierFor(program, total), total, last.k, known);
}
