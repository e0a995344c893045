import { decideRelease, releaseInHand, type Publisher } from '../release/decide-release.js';
import type { Outcome } from '../release/known-cell.js';
import { certifiedRelease } from '../release/release-year.js';
import type { ReleasedArtefact } from '../release/released-artefact.js';
import type { YearFigures } from '../release/year-figures.js';

/** What came of running the publisher again. */
export interface Rerun {
  /** Releases that were made again of the true records, and those of them that came out otherwise than they are out. */
  readonly releases: number;
  readonly unlikeReleased: number;
  /** Worlds with other hidden values, and those of them on which any release up to it came out otherwise: they can be excluded. */
  readonly worlds: number;
  readonly otherwise: number;
}

/**
 * Makes every release of a year again, of its records and then of worlds that its readers cannot tell from them: of each small cell the
 * witnesses of both ends, with hidden magnitudes changed as well (T7 and T11 of specification 2.10). The whole history up to the release is
 * made again in each world, and has to come out to the byte.
 *
 * @param figures by release, what it was made of
 * @param artefacts by release, what came out
 */
export function rerunOnWitnesses(by: Publisher, figures: readonly YearFigures[], artefacts: readonly ReleasedArtefact[]): Rerun {
  const history: Outcome[] = [];
  const made: ReleasedArtefact[] = [];
  let [unlikeReleased, worlds, otherwise] = [0, 0, 0];
  for (const [release, released] of artefacts.entries()) {
    const year = figures[release]!;
    const { outcome, artefact } = certifiedRelease(by, year, history);
    if (textOf(artefact) !== textOf(released)) unlikeReleased++;
    const { cells } = releaseInHand(year, history).audited;
    const { witnesses } = decideRelease(by, year, history);
    made.push(artefact);
    for (const { value, counts } of witnesses) {
      if (value !== 0 && value !== year.plan.k - 1) continue;
      worlds++;
      const other = new Map(cells.map((cell, at) => [cell, counts[at]!]));
      if (!comesOutAlike(by, figures.slice(0, release + 1), made, other)) otherwise++;
    }
    history.push(outcome);
  }
  return { releases: artefacts.length, unlikeReleased, worlds, otherwise };
}

/** @param other counts of some cells in another world */
function comesOutAlike(
  by: Publisher,
  figures: readonly YearFigures[],
  made: readonly ReleasedArtefact[],
  other: ReadonlyMap<number, number>,
): boolean {
  const history: Outcome[] = [];
  return figures.every((year, release) => {
    try {
      const { outcome, artefact } = certifiedRelease(by, elsewhere(year, release, other), history);
      history.push(outcome);
      return artefact.contentHash === made[release]!.contentHash;
    } catch {
      // The history of that world would be another one.
      return false;
    }
  });
}

/** The same year with other counts in cells that are out by then, and where a count is another one with other magnitudes. */
function elsewhere(year: YearFigures, release: number, other: ReadonlyMap<number, number>): YearFigures {
  const out = year.plan.due[release]!;
  const counts = year.counts.map((count, cell) => (cell < out ? (other.get(cell) ?? count) : count));
  const amounts = year.amounts.map((amount) =>
    amount.map((sum, cell) => (counts[cell] === year.counts[cell] ? sum : sum + 7 * counts[cell]!)),
  );
  return { ...year, counts, amounts };
}

/** What readers have of it, without what a document says around it. */
function textOf({ release, verdict, cells }: ReleasedArtefact): string {
  const plain = cells.map((cell) =>
    cell.status === 'shown' ? [cell.id, cell.count, Object.entries(cell.amounts).sort()] : [cell.id, cell.lo, cell.hi],
  );
  return JSON.stringify([release, verdict, plain]);
}
