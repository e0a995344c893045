import { generatedFigures } from '../adversary/run-suite.js';
import { REQUESTS } from '../generator/reference-program.js';
import { tierFor } from '../plan/program.js';
import { publisher } from '../release/decide-release.js';
import { publishedShare, releaseYear, type CertifiedRelease } from '../release/release-year.js';
import type { YearFigures } from '../release/year-figures.js';
import type { Solver } from '../solver/solver.js';
import { UsageError } from './usage-error.js';

/** What `year` is asked for; all as typed. */
export interface YearOptions {
  readonly requests?: string;
  readonly seed?: string;
  readonly tier?: string;
  readonly json?: boolean;
}

/**
 * A generated year as leadership would see it: four quarterly releases and the annual one, with what is masked and,
 * for the person trying it out, why. As tables for the eye or, with `json`, one object on one line.
 */
export function showYear(options: YearOptions, solver: Solver): string {
  const requests = wholeNumber(options.requests ?? '250', '--requests');
  const seed = wholeNumber(options.seed ?? '1', '--seed');
  const tier = options.tier === undefined ? tierFor(REQUESTS, requests) : REQUESTS.tiers.find(({ name }) => name === options.tier);
  if (tier === undefined)
    throw new UsageError(`--tier: ${options.tier} is not one of ${REQUESTS.tiers.map(({ name }) => name).join(', ')}`);
  const year = generatedFigures(requests, seed, tier);
  const progress = (line: string) => void process.stderr.write(`${line}\n`);
  const releases = releaseYear(publisher(solver, progress), year);
  const share = publishedShare(year, releases);
  if (options.json) {
    return `${JSON.stringify({ requests, seed, tier: tier.name, publishedShare: share, releases: releases.map((each) => ({ ...each.artefact, why: reasons(year, each) })) })}\n`;
  }
  const head = `${REQUESTS.name}, generated year ${seed}, ${requests} expected, tier ${tier.name}: ${(100 * share).toFixed(1)} % of the cells shown\n`;
  return head + releases.map((each) => releaseTable(year, each)).join('');
}

function releaseTable(year: YearFigures, each: CertifiedRelease): string {
  const { artefact } = each;
  const title = `\nRelease ${artefact.release}: ${artefact.verdict}\n`;
  const why = reasons(year, each);
  const width = Math.max(20, ...artefact.cells.map(({ id }) => id.length));
  const lines = artefact.cells.map((cell) => {
    if (cell.status === 'masked') return `  ${cell.id.padEnd(width)}  ${`${cell.lo}-${cell.hi}`.padStart(8)}  ${why[cell.id]}\n`;
    const amounts = Object.entries(cell.amounts)
      .map(([name, amount]) => `${name} ${amount}`)
      .join(', ');
    return `  ${cell.id.padEnd(width)}  ${String(cell.count).padStart(8)}  ${amounts}\n`;
  });
  return title + lines.join('');
}

/** Why each masked cell is masked; for the eye of who tries a generated year, never part of a release. */
function reasons(year: YearFigures, { artefact }: CertifiedRelease): Readonly<Record<string, string>> {
  const index = new Map(year.plan.cells.map(({ id }, cell) => [id, cell]));
  return Object.fromEntries(
    artefact.cells
      .filter(({ status }) => status === 'masked')
      .map(({ id }) => {
        const cell = index.get(id)!;
        if (year.counts[cell]! < year.plan.k) return [id, `small: fewer than ${year.plan.k}`];
        return [id, year.status[cell] === 'concentrated' ? 'concentrated: too few stand behind it' : 'withheld: protects another cell'];
      }),
  );
}

function wholeNumber(text: string, option: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new UsageError(`${option}: ${text} is not a whole number above 0`);
  return value;
}
