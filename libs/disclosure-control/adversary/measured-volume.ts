import { tierFor, type StatisticalProgram } from '../plan/program.js';
import { publisher } from '../release/decide-release.js';
import type { Outcome } from '../release/known-cell.js';
import { certifiedRelease, type CertifiedRelease } from '../release/release-year.js';
import { RELEASES } from '../plan/periods.js';
import type { Solver } from '../solver/solver.js';
import { generatedFigures } from './run-suite.js';
import { shownCells } from './shown-cells.js';

/** What generated years of one volume show; shares between 0 and 1 of all cells of the plan. */
export interface Volume {
  readonly requests: number;
  readonly tier: string;
  readonly years: number;
  readonly cells: number;
  /** Cells shown in the middle year. */
  readonly shown: number;
  readonly median: number;
  readonly fifth: number;
  readonly least: number;
  /** Releases that have cells, and how many of these were skipped. */
  readonly releases: number;
  readonly skipped: number;
  /** Years with an annual release. */
  readonly annual: number;
  /** Milliseconds of processor time that the slowest release took; what else the machine does is not in it. */
  readonly slowest: number;
  /** By table, its cells and how many of them are shown, in the mean. */
  readonly tables: ReadonlyMap<string, { readonly cells: number; readonly shown: number }>;
}

/** Publishes generated years and counts what they show. Looks at the true figures: for who judges a plan, never part of a release. */
export function measuredVolume(program: StatisticalProgram, requests: number, years: number, seed: number, solver: Solver): Volume {
  const tier = tierFor(program, requests);
  const numbers: number[] = [];
  const tables = new Map<string, { cells: number; shown: number }>();
  let [cells, releases, skipped, annual, slowest] = [0, 0, 0, 0, 0];
  for (let at = 0; at < years; at++) {
    const year = generatedFigures(requests, seed + at, tier, program);
    const by = publisher(solver);
    const released: CertifiedRelease[] = [];
    const history: Outcome[] = [];
    RELEASES.forEach((_, each) => {
      const began = process.cpuUsage();
      const release = certifiedRelease(by, year, history);
      const { user, system } = process.cpuUsage(began);
      slowest = Math.max(slowest, (user + system) / 1000);
      released.push(release);
      history.push(release.outcome);
      if (year.plan.due[each]! === (year.plan.due[each - 1] ?? 0)) return;
      releases++;
      if (release.outcome.kind === 'skipped') skipped++;
      else if (each === RELEASES.length - 1) annual++;
    });
    for (const [name, found] of shownCells(year, released)) {
      const before = tables.get(name) ?? { cells: 0, shown: 0 };
      tables.set(name, { cells: found.cells, shown: before.shown + found.shown / years });
      if (name !== 'whole year') continue;
      cells = found.cells;
      numbers.push(found.shown);
    }
  }
  numbers.sort((a, b) => a - b);
  const middle = (numbers[(years - 1) >> 1]! + numbers[years >> 1]!) / 2;
  const fifth = numbers[Math.floor(years / 20)]! / cells;
  return {
    requests,
    tier: tier.name,
    years,
    cells,
    shown: middle,
    median: middle / cells,
    fifth,
    least: numbers[0]! / cells,
    releases,
    skipped,
    annual,
    slowest,
    tables,
  };
}
