import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import { skipped } from './decide-release.js';
import type { Outcome } from './known-cell.js';
import type { CertifiedRelease } from './release-year.js';
import { skippedArtefact } from './released-artefact.js';

/**
 * The release of a year that has fewer records than k so far, none of them shown: what the publisher comes to as well, without a solver.
 * Each cell is small, any mask hides all of them, and a release that shows no figure is skipped. Null where there are more.
 */
export function releaseOfFew(plan: PublicationPlan, records: readonly StatRecord[], history: readonly Outcome[]): CertifiedRelease | null {
  if (records.length >= plan.k || history.some(({ kind }) => kind !== 'skipped')) return null;
  const { outcome, reason } = skipped('it would show no figure');
  return { outcome, artefact: skippedArtefact(plan, history.length), certificate: { witnesses: [], reason: reason! } };
}
