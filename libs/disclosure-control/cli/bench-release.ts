import { generatedFigures } from '../adversary/run-suite.js';
import { RELEASES } from '../plan/periods.js';
import { publisher } from '../release/decide-release.js';
import type { Outcome } from '../release/known-cell.js';
import { certifiedRelease } from '../release/release-year.js';
import { highsSolver } from '../solver/highs-solver.js';

/** What a release with all its gates may take, in seconds. */
const BAR = 10;

/**
 * Seconds for each release with all its gates, tier R1 at 250 requests, progress on standard error. Ends with code 1
 * where one of them takes longer than the bar.
 */
const solver = await highsSolver();
const years = Number(process.argv[2] ?? 5);
if (!Number.isSafeInteger(years) || years < 1) throw new RangeError('usage: bench-release [YEARS], a whole number above 0');
let slowest = 0;
console.log('year  release  seconds  verdict');
for (let seed = 1; seed <= years; seed++) {
  const year = generatedFigures(250, seed);
  const by = publisher(solver, (line) => void process.stderr.write(`year ${seed}, ${line}\n`));
  const history: Outcome[] = [];
  for (const release of RELEASES) {
    const from = performance.now();
    const { outcome, artefact } = certifiedRelease(by, year, history);
    const seconds = (performance.now() - from) / 1000;
    history.push(outcome);
    slowest = Math.max(slowest, seconds);
    console.log(`${String(seed).padStart(4)}  ${release.padStart(7)}  ${seconds.toFixed(2).padStart(7)}  ${artefact.verdict}`);
  }
}
console.log(`slowest ${slowest.toFixed(2)} s, bar ${BAR} s: ${slowest <= BAR ? 'held' : 'MISSED'}`);
process.exitCode = slowest <= BAR ? 0 : 1;
