import { possibleWorlds } from '../attack/possible-worlds.js';
import type { Attacker, ReleaseView } from '../attack/release-view.js';
import { viewOf } from '../attack/view-of.js';
import { agrees } from '../attack/world.js';
import type { Solver } from '../solver/solver.js';
import type { DecidedRelease } from './decide-release.js';
import { jointProblem } from './joint-problem.js';
import type { ReproducedWorld } from './decided-release.js';
import type { YearFigures } from './year-figures.js';

/** A complete set of counts in which one small cell has one value. */
export interface Witness {
  readonly cell: number;
  readonly value: number;
  readonly counts: readonly number[];
}

/**
 * The proof of a release, private to the program: for each small cell and each value from 0 to k-1 a world that agrees
 * with everything published (G1), and for both ends one on which the publisher decides the same again (G2).
 */
export interface Certificate {
  readonly witnesses: readonly Witness[];
  readonly reproduced: readonly ReproducedWorld[];
}

const STATUS_KNOWN: Attacker = { name: 'A1', knowsStatus: true };

/** Puts the proof of a decided release together. Null where a witness is missing. */
export function certificateOf(year: YearFigures, history: readonly DecidedRelease[], release: number, solver: Solver): Certificate | null {
  const view = releaseView(year, history, release);
  if (view === null) return { witnesses: [], reproduced: [] };
  const worlds = possibleWorlds(view, STATUS_KNOWN, solver);
  try {
    const witnesses: Witness[] = [];
    for (const [cell, status] of view.status.entries()) {
      for (let value = 0; status === 'small' && value < view.k; value++) {
        const world = worlds.witness(cell, value);
        if (world === null) return null;
        witnesses.push({ cell, value, counts: world.counts });
      }
    }
    return { witnesses, reproduced: history[release]!.reproduced };
  } finally {
    worlds.close();
  }
}

/**
 * Checks a certificate by plain arithmetic, without a solver: nothing published below k, all sums right, a witness for
 * every value of every small cell, in each of which every published figure, every status bound and every sum holds,
 * and a reproduced world for both ends. Returns what is wrong; an empty list proves G0, G1 and the worlds of G2, whose
 * re-run is the publisher's own.
 */
export function flawsOf(view: ReleaseView, certificate: Certificate): readonly string[] {
  const flaws: string[] = [];
  const name = (cell: number) => view.tables.ids[cell] ?? `cell ${cell}`;
  view.status.forEach((status, cell) => {
    if (status === 'shown' && view.figures[cell]! < view.k) flaws.push(`${name(cell)} is published below ${view.k}`);
    if (status !== 'small') return;
    for (let value = 0; value < view.k; value++) {
      const proof = certificate.witnesses.find((each) => each.cell === cell && each.value === value);
      if (proof === undefined || !proves(view, proof)) flaws.push(`${name(cell)}: nothing proves that it can be ${value}`);
    }
    for (const value of [0, view.k - 1]) {
      const proof = certificate.reproduced.find((each) => each.cell === cell && each.value === value);
      if (proof === undefined || !proves(view, proof)) flaws.push(`${name(cell)}: no reproduced world has ${value}`);
    }
  });
  return flaws;
}

function proves(view: ReleaseView, { cell, value, counts }: Witness): boolean {
  return counts[cell] === value && agrees({ ...view, measures: [] }, STATUS_KNOWN, { counts, amounts: [] });
}

/** What readers have after a release, all earlier ones included; null where it was skipped. */
export function releaseView(year: YearFigures, history: readonly DecidedRelease[], release: number): ReleaseView | null {
  const { decision } = history[release]!;
  if (decision.kind === 'skipped') return null;
  const earlier = history.slice(0, release).map((each) => each.decision);
  const problem = jointProblem(year, year.counts, release, earlier, decision.dropped);
  return viewOf({ ...problem, notStated: decision.notStated }, decision.pattern);
}
