import { createHash } from 'node:crypto';
import { possibleWorlds } from '../attack/possible-worlds.js';
import { RELEASES } from '../plan/periods.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { Solver } from '../solver/solver.js';
import { STATUS_KNOWN } from './audit-release.js';
import { releaseInHand } from './decide-release.js';
import { knownAfter, type Outcome } from './known-cell.js';
import { viewOfPart } from './linked-part.js';
import { shownAmounts } from './shown-amounts.js';
import type { YearFigures } from './year-figures.js';

/** A cell as readers get it: a figure with the rounded magnitudes that go with it, or an honest interval. Never a sentinel number. */
export type ReleasedCell =
  | { readonly id: string; readonly status: 'shown'; readonly count: number; readonly amounts: Readonly<Record<string, number>> }
  | { readonly id: string; readonly status: 'masked'; readonly lo: number; readonly hi: number };

/** An immutable release: what is served, byte for byte, until the next one (specification 2.3 T2, 2.9). */
export interface ReleasedArtefact {
  readonly program: string;
  readonly tier: string;
  readonly release: string;
  readonly verdict: 'published' | 'skipped';
  readonly cells: readonly ReleasedCell[];
  /** SHA-256 of everything above, in hexadecimal. */
  readonly contentHash: string;
}

/**
 * What readers get of a decided release: only the cells of its own periods. A small one is 0 to k-1, which is what its audit
 * proved; another hidden one has the interval that the status-known attacker has anyway. Null where an interval could not be
 * proven, which must end in no release.
 *
 * @param history outcomes of all releases up to this one, which is the last
 */
export function releasedArtefact(year: YearFigures, history: readonly Outcome[], solver: Solver): ReleasedArtefact | null {
  const { plan } = year;
  const release = history.length - 1;
  if (history[release]!.kind === 'skipped') return skippedArtefact(plan, release);
  const { masked: part } = releaseInHand(year, history.slice(0, release));
  const all = knownAfter(plan, history);
  const known = part.cells.map((cell) => all[cell]!);
  const amounts = shownAmounts(year, history);
  const worlds = possibleWorlds(viewOfPart(plan, part, known, year, false), STATUS_KNOWN, solver);
  try {
    const cells: ReleasedCell[] = [];
    for (const at of part.due) {
      const id = part.tables.ids[at]!;
      const each = known[at]!;
      if (typeof each === 'number') {
        cells.push({ id, status: 'shown', count: each, amounts: amounts(part.cells[at]!) });
        continue;
      }
      const range = each === 'small' ? ([0, plan.k - 1] as const) : worlds.range(at, true);
      if (range === null) return null;
      cells.push({ id, status: 'masked', lo: range[0], hi: range[1] });
    }
    return sealed({ ...named(plan, release), verdict: 'published', cells });
  } finally {
    worlds.close();
  }
}

/** What readers get of a release that was skipped. @param release by its place in the year, from 0 */
export function skippedArtefact(plan: PublicationPlan, release: number): ReleasedArtefact {
  return sealed({ ...named(plan, release), verdict: 'skipped', cells: [] });
}

function named({ program, tier }: PublicationPlan, release: number): Pick<ReleasedArtefact, 'program' | 'tier' | 'release'> {
  return { program: program.name, tier, release: RELEASES[release]! };
}

/** The hash that names the content of a release. */
export function contentHashOf(content: Omit<ReleasedArtefact, 'contentHash'>): string {
  const { program, tier, release, verdict, cells } = content;
  return createHash('sha256')
    .update(JSON.stringify([program, tier, release, verdict, cells]))
    .digest('hex');
}

function sealed(content: Omit<ReleasedArtefact, 'contentHash'>): ReleasedArtefact {
  return { ...content, contentHash: contentHashOf(content) };
}
