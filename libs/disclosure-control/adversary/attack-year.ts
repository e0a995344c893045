import { possibleWorlds } from '../attack/possible-worlds.js';
import type { Attacker, ReleaseView } from '../attack/release-view.js';
import { upperBoundOf } from '../release/linked-part.js';
import { provableCombinations } from './provable-combinations.js';
import type { ReleasedArtefact } from '../release/released-artefact.js';
import type { YearFigures } from '../release/year-figures.js';
import type { Solver } from '../solver/solver.js';
import { readersView } from './readers-view.js';

/** What one attacker got out of a year. */
export interface Findings {
  readonly attacker: string;
  /** Small hidden cells that have been attacked. */
  readonly small: number;
  /** Hidden cells worked out exactly, of any size. */
  readonly exact: number;
  /** Small ones among them. */
  readonly exactSmall: number;
  /** Small hidden cells, or finer combinations, of which it is certain that something was in them. */
  readonly present: number;
  /** Small hidden cells of which some value was excluded, from the attacker's own cases in them to k-1. */
  readonly narrowed: number;
}

/**
 * The attackers of the suite on the artefacts of a year, all releases together (T1 to T4, T8, T9 of specification
 * 2.10). The true figures are used to score them, and for what an agency knows of itself; the attacks never see them.
 */
export function attackYear(year: YearFigures, artefacts: readonly ReleasedArtefact[], solver: Solver): readonly Findings[] {
  const view = readersView(year.plan, artefacts, upperBoundOf(year.plan));
  const counts = { ...view, measures: [] };
  const agencies = [...year.agencies].map(([name, own]): Attacker => ({ name, knowsStatus: true, own: own.slice(0, view.status.length) }));
  const byAgency = agencies.map((agency) => scored(year, counts, agency, solver));
  const combinations = provableCombinations(year.plan, counts, year.records, solver).length;
  return [
    { ...scored(year, counts, { name: 'A0', knowsStatus: false }, solver), attacker: 'T1 ignores the status' },
    { ...scored(year, counts, { name: 'A1', knowsStatus: true }, solver), attacker: 'T2 knows the status' },
    {
      attacker: 'T3 an agency that knows its own',
      small: Math.max(0, ...byAgency.map(({ small }) => small)),
      exact: byAgency.reduce((sum, { exact }) => sum + exact, 0),
      exactSmall: byAgency.reduce((sum, { exactSmall }) => sum + exactSmall, 0),
      present: byAgency.reduce((sum, { present }) => sum + present, 0),
      narrowed: byAgency.reduce((sum, { narrowed }) => sum + narrowed, 0),
    },
    { ...scored(year, view, { name: 'A1', knowsStatus: true }, solver), attacker: 'T8 takes all measures together' },
    { attacker: 'T9 looks at finer combinations', small: 0, exact: 0, exactSmall: 0, present: combinations, narrowed: 0 },
  ];
}

/**
 * Attacks every hidden cell and counts what was learned beyond what the attacker put in itself.
 *
 * @param contributed by cell, what the attacker knows anyway and need not prove; its own cases where not given
 */
export function scored(
  year: Pick<YearFigures, 'counts'>,
  view: ReleaseView,
  attacker: Attacker,
  solver: Solver,
  contributed: readonly number[] | undefined = attacker.own,
): Findings {
  const worlds = possibleWorlds(view, attacker, solver);
  const findings = { attacker: attacker.name, small: 0, exact: 0, exactSmall: 0, present: 0, narrowed: 0 };
  try {
    for (const [cell, status] of view.status.entries()) {
      const known = contributed?.[cell] ?? 0;
      const small = year.counts[cell]! < view.k;
      if (status === 'shown' || (contributed && (!small || known === view.k - 1))) continue;
      if (small) findings.small++;
      const values = small ? Array.from({ length: view.k - known }, (_, step) => known + step) : [];
      if (!values.every((value) => worlds.witness(cell, value) !== null)) findings.narrowed++;
      const range = worlds.range(cell);
      if (range === null) continue;
      if (range[0] === range[1]) findings.exact++;
      if (small && range[0] === range[1]) findings.exactSmall++;
      if (small && range[0] > known) findings.present++;
    }
    return findings;
  } finally {
    worlds.close();
  }
}
