import { RELEASES } from '../plan/periods.js';
import { flawsOf, releaseView, type Certificate } from './certificate.js';
import { counted, workUpTo } from '../solver/counted-solver.js';
import { decideRelease, skipped, type Publisher } from './decide-release.js';
import { knownAfter, type Outcome } from './known-cell.js';
import { releasedArtefact, type ReleasedArtefact } from './released-artefact.js';
import type { YearFigures } from './year-figures.js';

/** A release with its proof. */
export interface CertifiedRelease {
  readonly outcome: Outcome;
  readonly artefact: ReleasedArtefact;
  readonly certificate: Certificate;
}

/**
 * Decides, certifies and writes out the next release of a year. Where the certificate does not hold in plain
 * arithmetic, or an interval cannot be proven, the release is skipped: fails closed (specification 2.7).
 *
 * @param history outcomes of all earlier releases of the year
 * @throws RangeError where a figure or a status of an earlier release is another one now: the audits take every release to be of the
 * same records, and what was corrected could be read off a year beside its quarters. A unit that is out changes by a restatement only
 */
export function certifiedRelease(by: Publisher, year: YearFigures, history: readonly Outcome[]): CertifiedRelease {
  const changed = knownAfter(year.plan, history).some((each, cell) => {
    if (each === 'skipped' || each === 'later') return false;
    return each !== (typeof each === 'number' ? year.counts : year.status)[cell];
  });
  if (changed) throw new RangeError('the records of an earlier release are not those that it was made of');
  return releaseAfter(by, year, history);
}

/** As `certifiedRelease`, without a look at what the year has of earlier releases; for a judge who hands over one quarter alone. */
export function releaseAfter(by: Publisher, year: YearFigures, history: readonly Outcome[]): CertifiedRelease {
  const { outcome, witnesses, reason } = decideRelease(by, year, history);
  const whole = [...history, outcome];
  const view = releaseView(year, whole, history.length);
  const certificate = { witnesses, ...(reason !== undefined && { reason }) };
  const artefact = releasedArtefact(year, whole, counted(by.solver, workUpTo(by.limits.everybody)));
  if (artefact !== null && (view === null || flawsOf(view, certificate).length === 0)) return { outcome, artefact, certificate };
  const none = skipped('its certificate or its intervals could not be proven');
  const nothing = releasedArtefact(year, [...history, none.outcome], by.solver)!;
  return { outcome: none.outcome, artefact: nothing, certificate: { witnesses: [], reason: none.reason! } };
}

/** All releases of a closed year, in the order of their dates. */
export function releaseYear(by: Publisher, year: YearFigures): readonly CertifiedRelease[] {
  const releases: CertifiedRelease[] = [];
  for (let each = 0; each < RELEASES.length; each++) {
    releases.push(
      certifiedRelease(
        by,
        year,
        releases.map(({ outcome }) => outcome),
      ),
    );
  }
  return releases;
}

/** Share of the plan's cells whose figure is shown; what was skipped counts as not published. */
export function publishedShare(year: YearFigures, releases: readonly CertifiedRelease[]): number {
  const shown = releases.reduce((sum, { artefact }) => sum + artefact.cells.filter(({ status }) => status === 'shown').length, 0);
  return shown / year.plan.cells.length;
}
