import { RELEASES } from '../plan/periods.js';
import { certificateOf, flawsOf, releaseView, type Certificate } from './certificate.js';
import { decideRelease, type DecidedRelease, type Publisher } from './decide-release.js';
import { releasedArtefact, type ReleasedArtefact } from './released-artefact.js';
import type { YearFigures } from './year-figures.js';

/** A release with its proof. */
export interface CertifiedRelease {
  readonly decided: DecidedRelease;
  readonly artefact: ReleasedArtefact;
  readonly certificate: Certificate;
}

/**
 * Decides, certifies and writes out the next release of a year. Where the certificate does not hold in plain
 * arithmetic, or an interval cannot be proven, the release is skipped: fails closed (specification 2.7).
 */
export function certifiedRelease(by: Publisher, year: YearFigures, history: readonly DecidedRelease[]): CertifiedRelease {
  const decided = decideRelease(by, year, history);
  const release = history.length;
  const whole = [...history, decided];
  const view = releaseView(year, whole, release);
  const certificate = certificateOf(year, whole, release, by.solver);
  const artefact = releasedArtefact(year, whole, release, by.solver);
  if (certificate !== null && artefact !== null && (view === null || flawsOf(view, certificate).length === 0)) {
    return { decided, artefact, certificate };
  }
  const skipped: DecidedRelease = { ...decided, decision: { kind: 'skipped' }, reproduced: [] };
  const nothing = releasedArtefact(year, [...history, skipped], release, by.solver)!;
  return { decided: skipped, artefact: nothing, certificate: { witnesses: [], reproduced: [] } };
}

/** All releases of a closed year, in the order of their dates. */
export function releaseYear(by: Publisher, year: YearFigures): readonly CertifiedRelease[] {
  const releases: CertifiedRelease[] = [];
  for (let each = 0; each < RELEASES.length; each++) {
    releases.push(
      certifiedRelease(
        by,
        year,
        releases.map(({ decided }) => decided),
      ),
    );
  }
  return releases;
}

/** Share of the plan's cells whose figure is shown; what was dropped or skipped counts as not published. */
export function publishedShare(year: YearFigures, releases: readonly CertifiedRelease[]): number {
  const shown = releases.reduce((sum, { artefact }) => sum + artefact.cells.filter(({ status }) => status === 'shown').length, 0);
  return shown / year.plan.cells.length;
}
