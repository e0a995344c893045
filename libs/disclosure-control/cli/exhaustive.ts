import { parseArgs } from 'node:util';
import { realPublisher } from '../exhaustive/decider.js';
import { SHAPES, shareOf, suiteRow, type SuiteRow } from '../exhaustive/exhaustive-suite.js';
import { judgedBox } from '../exhaustive/judged-box.js';
import { smallPlan } from '../exhaustive/small-years.js';
import { publisher } from '../release/decide-release.js';
import { highsSolver } from '../solver/highs-solver.js';

/** k, classes, the most cases in a quarter, and what a class of a quarter is planned to have in multiples of k. */
const BOXES = [
  [2, 2, 4, 4],
  [2, 3, 2, 2],
] as const;

/** Judges small years, shape after shape; `--from` and `--to` take some of them, `--box` takes every history of a box. Ends with code 1 where any value is lost. */
const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '312' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: String(SHAPES.length) },
    box: { type: 'boolean' },
  },
});
const [years, seed, from, to] = [values.years, values.seed, values.from, values.to].map(Number) as [number, number, number, number];
if (![years, seed, from, to].every((each) => Number.isSafeInteger(each) && each > 0)) {
  process.stderr.write('usage: exhaustive [--years N] [--seed S] [--from SHAPE] [--to SHAPE] [--box], whole numbers above 0\n');
  process.exitCode = 2;
} else if (values.box) {
  const solver = await highsSolver();
  for (const [k, classes, most, planned] of BOXES) {
    const found = judgedBox(realPublisher(publisher(solver)), { classes, agencies: false, most, plan: smallPlan(classes, k, planned) });
    const { lost, ...rest } = found;
    console.log(JSON.stringify({ k, classes, most, planned, ...rest, lost: lost.length }));
    if (lost.length > 0) process.exitCode = 1;
  }
} else {
  const solver = await highsSolver();
  console.log('     k  classes agencies  read by   plan      years  quarter skipped  year skipped  passed over    worlds  leaking    time');
  for (const [at, shape] of [...SHAPES.entries()].slice(from - 1, to)) {
    const began = performance.now();
    const row = suiteRow(realPublisher(publisher(solver)), shape, shareOf(shape, years), seed, (line) => {
      process.stderr.write(`${line} ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    });
    console.log(printed(at + 1, row, (performance.now() - began) / 1000));
    if (row.leaking > 0) process.exitCode = 1;
  }
}

function printed(at: number, row: SuiteRow, seconds: number): string {
  return [
    `${String(at).padStart(2)}   ${row.k}`,
    String(row.classes).padStart(8),
    (row.agencies ? 'yes' : 'no').padStart(9),
    ` ${row.readByAgency ? 'agency' : 'everybody'}`.padEnd(10),
    ` ${row.kind.padEnd(8)}`,
    String(row.years).padStart(6),
    String(row.quarterSkipped).padStart(16),
    String(row.yearSkipped).padStart(13),
    String(row.passedOver).padStart(12),
    String(row.worlds).padStart(9),
    String(row.leaking).padStart(8),
    `${seconds.toFixed(0)} s`.padStart(7),
  ].join(' ');
}
