import { parseArgs } from 'node:util';
import { realPublisher } from '../exhaustive/decider.js';
import { SHAPES, suiteRow, type SuiteRow } from '../exhaustive/exhaustive-suite.js';
import { publisher } from '../release/decide-release.js';
import { highsSolver } from '../solver/highs-solver.js';

const { values } = parseArgs({ options: { years: { type: 'string', default: '350' }, seed: { type: 'string', default: '1' } } });
const [years, seed] = [values.years, values.seed].map(Number) as [number, number];
if (![years, seed].every((each) => Number.isSafeInteger(each) && each > 0)) {
  process.stderr.write('usage: exhaustive [--years N] [--seed S], whole numbers above 0\n');
  process.exitCode = 2;
} else {
  const solver = await highsSolver();
  console.log('k  classes  agencies  years  quarter skipped  year skipped    worlds  leaking');
  for (const shape of SHAPES) {
    const row = suiteRow(
      realPublisher(publisher(solver)),
      shape,
      Math.ceil(years / SHAPES.length),
      seed,
      (line) => void process.stderr.write(`${line}\n`),
    );
    console.log(printed(row));
    if (row.leaking > 0) process.exitCode = 1;
  }
}

function printed({ k, classes, agencies, years, quarterSkipped, yearSkipped, worlds, leaking }: SuiteRow): string {
  return [
    String(k).padEnd(3),
    String(classes).padStart(6),
    (agencies ? 'yes' : 'no').padStart(9),
    String(years).padStart(6),
    String(quarterSkipped).padStart(16),
    String(yearSkipped).padStart(13),
    String(worlds).padStart(9),
    String(leaking).padStart(8),
  ].join(' ');
}
