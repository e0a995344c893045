import { decideRelease, type Publisher } from '../release/decide-release.js';
import type { Outcome } from '../release/known-cell.js';
import { releaseAfter } from '../release/release-year.js';
import type { YearFigures } from '../release/year-figures.js';

/** What comes of a release in one world, and everything that readers are told by it. */
export interface Told {
  readonly outcome: Outcome;
  readonly told: string;
}

/** A publisher as the judge sees it: figures in, artefact out. */
export type Decider = (year: YearFigures, history: readonly Outcome[]) => Told;

/**
 * The publisher itself, certificate and artefact included; readers are told the statuses of a release too. What follows from
 * the outcome alone is done once for each outcome.
 */
export function realPublisher(by: Publisher): Decider {
  const certified = new Map<string, Told>();
  return (year, history) => {
    const { outcome } = decideRelease(by, year, history);
    const key = JSON.stringify([year.plan.cells.length, year.plan.k, year.floor, history, outcome]);
    const known = certified.get(key);
    if (known !== undefined) return known;
    const release = releaseAfter(by, year, history);
    const found = { outcome: release.outcome, told: JSON.stringify([release.outcome, release.artefact.cells]) };
    certified.set(key, found);
    return found;
  };
}
