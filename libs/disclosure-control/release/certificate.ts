import type { ReleaseView } from '../attack/release-view.js';
import { agrees } from '../attack/world.js';
import { STATUS_KNOWN, type Witness } from './audit-release.js';
import { releaseInHand } from './decide-release.js';
import { knownAfter, type Outcome } from './known-cell.js';
import { viewOfPart } from './linked-part.js';
import type { YearFigures } from './year-figures.js';

/** The proof of a release, private to the program: a world that agrees with everything published for each value of each small cell. */
export interface Certificate {
  readonly witnesses: readonly Witness[];
  /** Why the release was skipped. */
  readonly reason?: string;
}

/**
 * Checks a certificate by plain arithmetic, without a solver: nothing published below k, and for every value of every small
 * cell a witness in which every published figure, every status and every sum holds. Returns what is wrong.
 */
export function flawsOf(view: ReleaseView, certificate: Certificate): readonly string[] {
  const flaws: string[] = [];
  const proofs = new Map(certificate.witnesses.map((each) => [`${each.cell} ${each.value}`, each]));
  view.status.forEach((status, cell) => {
    const name = view.tables.ids[cell];
    if (status === 'shown' && view.figures[cell]! < view.k) flaws.push(`${name} is published below ${view.k}`);
    for (let value = 0; status === 'small' && value < view.k; value++) {
      const counts = proofs.get(`${cell} ${value}`)?.counts;
      if (counts?.[cell] !== value || !agrees(view, STATUS_KNOWN, { counts, amounts: [] })) {
        flaws.push(`${name}: nothing proves that it can be ${value}`);
      }
    }
  });
  return flaws;
}

/** What readers have after a release of what is linked with it; null where it was skipped. */
export function releaseView(
  year: Pick<YearFigures, 'plan' | 'floor' | 'beside'>,
  history: readonly Outcome[],
  release: number,
): ReleaseView | null {
  if (history[release]!.kind === 'skipped') return null;
  const { plan } = year;
  const { audited } = releaseInHand(year, history.slice(0, release));
  const all = knownAfter(plan, history.slice(0, release + 1));
  return viewOfPart(
    plan,
    audited,
    audited.cells.map((cell) => all[cell]!),
    year,
    true,
  );
}
