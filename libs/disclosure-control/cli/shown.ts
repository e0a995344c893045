import { parseArgs } from 'node:util';
import { FINE, generatedFigures } from '../adversary/run-suite.js';
import { shownCells, type ShownCells } from '../adversary/shown-cells.js';
import { REQUESTS } from '../generator/reference-program.js';
import { tierFor } from '../plan/program.js';
import { publisher } from '../release/decide-release.js';
import { releaseYear } from '../release/release-year.js';
import { highsSolver } from '../solver/highs-solver.js';

/**
 * What generated years of one volume show, by table: means over the years, and the spread for the whole year. With
 * `fine` all tables have the classes of the year, whatever their cells are expected to hold.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '250' },
    years: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    fine: { type: 'boolean' },
  },
});
const [requests, years, first] = [values.requests, values.years, values.seed].map(Number) as [number, number, number];
if (![requests, years, first].every((each) => Number.isSafeInteger(each) && each > 0)) {
  process.stderr.write('usage: shown [--requests N] [--years N] [--seed S] [--fine], N and S whole numbers above 0\n');
  process.exitCode = 2;
} else {
  const solver = await highsSolver();
  const found = Array.from({ length: years }, (_, at) => {
    const year = generatedFigures(requests, first + at, tierFor(REQUESTS, requests), values.fine ? FINE : REQUESTS);
    process.stderr.write(`\r${at + 1} of ${years} years`);
    return shownCells(year, releaseYear(publisher(solver), year));
  });
  process.stderr.write('\n');
  console.log(`${requests} requests, years ${first} to ${first + years - 1}, means over the years`);
  console.log(`${'table'.padEnd(28)}  cells  shown          small  concentrated`);
  for (const name of [...found[0]!.keys()].filter((each) => each !== 'whole year').concat('whole year')) {
    const mean = (of: (cells: ShownCells) => number) => found.reduce((sum, year) => sum + of(year.get(name)!), 0) / years;
    const [cells, shown] = [mean((each) => each.cells), mean((each) => each.shown)];
    console.log(
      `${name.padEnd(28)}  ${fixed(cells, 5)}  ${fixed(shown, 5)}  ${percent(shown / cells)}  ${fixed(
        mean((each) => each.small),
        5,
      )}  ${fixed(
        mean((each) => each.concentrated),
        12,
      )}`,
    );
  }
  const whole = found.map((year) => year.get('whole year')!);
  const shares = spread(whole.map(({ shown, cells }) => shown / cells));
  const numbers = spread(whole.map(({ shown }) => shown));
  console.log(
    `whole year, share: median ${percent(shares.median)}, least ${percent(shares.least)}; cells shown: median ${numbers.median}, least ${numbers.least}`,
  );
}

function spread(numbers: readonly number[]): { readonly median: number; readonly least: number } {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
  return { median: middle, least: sorted[0]! };
}

function fixed(value: number, width: number): string {
  return value.toFixed(1).padStart(width);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(7);
}
