import { createHash } from 'node:crypto';
import { publicAttacker } from '../attack/demand.js';
import { possibleWorlds } from '../attack/possible-worlds.js';
import { roundedToBase, viewOf } from '../attack/view-of.js';
import { RELEASES } from '../plan/periods.js';
import type { Solver } from '../solver/solver.js';
import type { DecidedRelease } from './decide-release.js';
import { jointProblem } from './joint-problem.js';
import type { YearFigures } from './year-figures.js';

/** A cell as readers get it: a figure with its rounded magnitudes, or an honest interval. Never a sentinel number. */
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
  /** Tables left out, in the fixed order. */
  readonly dropped: readonly string[];
  /** SHA-256 of everything above, in hexadecimal. */
  readonly contentHash: string;
}

/**
 * What readers get of a decided release: only the cells of its own periods; masked ones with the interval that the
 * status-known attacker has anyway. Null where an interval could not be proven, which must end in no release.
 */
export function releasedArtefact(
  year: YearFigures,
  history: readonly DecidedRelease[],
  release: number,
  solver: Solver,
): ReleasedArtefact | null {
  const { plan } = year;
  const { decision } = history[release]!;
  const common = { program: plan.program.name, tier: plan.tier, release: RELEASES[release]! };
  if (decision.kind === 'skipped') return sealed({ ...common, verdict: 'skipped', cells: [], dropped: [] });
  const earlier = history.slice(0, release).map((each) => each.decision);
  const problem = { ...jointProblem(year, year.counts, release, earlier, decision.dropped), notStated: decision.notStated };
  const view = viewOf(problem, decision.pattern);
  const worlds = possibleWorlds(view, publicAttacker(problem), solver);
  try {
    const cells: ReleasedCell[] = [];
    for (let cell = release === 0 ? 0 : plan.due[release - 1]!; cell < plan.due[release]!; cell++) {
      const { id, tables } = plan.cells[cell]!;
      if (tables.every((table) => decision.dropped.includes(table))) continue;
      if (view.status[cell] === 'shown') {
        const amounts = plan.program.magnitudes.map(
          ({ name, base }, index) => [name, roundedToBase(year.amounts[index]![cell]!, base)] as const,
        );
        cells.push({ id, status: 'shown', count: view.figures[cell]!, amounts: Object.fromEntries(amounts) });
        continue;
      }
      // What its gates proved of a small cell, whatever else can be solved now.
      const range = view.status[cell] === 'small' ? ([0, view.k - 1] as const) : worlds.range(cell);
      if (range === null) return null;
      cells.push({ id, status: 'masked', lo: range[0], hi: range[1] });
    }
    return sealed({ ...common, verdict: 'published', cells, dropped: decision.dropped });
  } finally {
    worlds.close();
  }
}

/** The hash that names the content of a release. */
export function contentHashOf(content: Omit<ReleasedArtefact, 'contentHash'>): string {
  const { program, tier, release, verdict, cells, dropped } = content;
  return createHash('sha256')
    .update(JSON.stringify([program, tier, release, verdict, cells, dropped]))
    .digest('hex');
}

function sealed(content: Omit<ReleasedArtefact, 'contentHash'>): ReleasedArtefact {
  return { ...content, contentHash: contentHashOf(content) };
}
