import { generatedFigures } from '../adversary/run-suite.js';
import { RELEASES } from '../plan/periods.js';
import { publisher } from '../release/decide-release.js';
import { certifiedRelease } from '../release/release-year.js';
import { YEAR_STAGES } from '../publisher/stages.js';
import { highsSolver } from '../solver/highs-solver.js';

/** Seconds for each release with all its gates, tier R1 at 250 requests, progress on standard error. */
const solver = await highsSolver();
const years = Number(process.argv[2] ?? 5);
console.log('year  release  seconds  candidates  verdict');
for (let seed = 1; seed <= years; seed++) {
  const year = generatedFigures(250, seed);
  const by = publisher(solver, YEAR_STAGES, (line) => void process.stderr.write(`year ${seed}, ${line}\n`));
  const history = [];
  for (const release of RELEASES) {
    const from = performance.now();
    const { decided, artefact } = certifiedRelease(by, year, history);
    history.push(decided);
    console.log(`${String(seed).padStart(4)}  ${release.padStart(7)}  ${((performance.now() - from) / 1000).toFixed(2).padStart(7)}  ${String(decided.tried).padStart(10)}  ${artefact.verdict}`);
  }
}
