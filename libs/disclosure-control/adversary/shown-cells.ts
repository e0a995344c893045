import type { CertifiedRelease } from '../release/release-year.js';
import type { YearFigures } from '../release/year-figures.js';

/** How many cells something has, how many of them are shown, and why others are not. */
export interface ShownCells {
  readonly cells: number;
  readonly shown: number;
  /** Hidden for their own sake: small ones, and concentrated ones that are not small. */
  readonly small: number;
  readonly concentrated: number;
}

/**
 * What a year shows, by table of its plan and, under `whole year`, altogether. A cell that stands in two tables counts in
 * each, and once in the whole year; what was skipped counts as not shown. Looks at the true figures: for who
 * judges a plan, never part of a release.
 */
export function shownCells(year: YearFigures, releases: readonly CertifiedRelease[]): ReadonlyMap<string, ShownCells> {
  const shown = new Set(releases.flatMap(({ artefact }) => artefact.cells.flatMap(({ id, status }) => (status === 'shown' ? [id] : []))));
  const found = new Map<string, ShownCells>();
  for (const [at, { id, tables }] of year.plan.cells.entries()) {
    const small = year.counts[at]! < year.plan.k;
    for (const name of [...tables, 'whole year']) {
      const before = found.get(name) ?? { cells: 0, shown: 0, small: 0, concentrated: 0 };
      found.set(name, {
        cells: before.cells + 1,
        shown: before.shown + Number(shown.has(id)),
        small: before.small + Number(small),
        concentrated: before.concentrated + Number(year.status[at] === 'concentrated'),
      });
    }
  }
  return found;
}
