import { realPublisher } from '../exhaustive/decider.js';
import { SHAPES, shareOf, suiteRow, type SuiteRow } from '../exhaustive/exhaustive-suite.js';
import { judgedBox } from '../exhaustive/judged-box.js';
import { smallPlan } from '../exhaustive/small-years.js';
import { publisher } from '../release/decide-release.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { optionsOf, runCommand, wholeNumber } from './options.js';
import { UsageError } from './usage-error.js';

/** k, classes, the most cases in a quarter, and what a class of a quarter is planned to have in multiples of k. */
const BOXES = [
  [2, 2, 4, 4],
  [2, 3, 2, 2],
] as const;

const USAGE = 'exhaustive [--years N] [--seed S] [--from SHAPE] [--to SHAPE] | exhaustive --box';

/**
 * Judges small years, shape after shape; `--from` and `--to` take some of them, `--box` takes every history of a box. Ends with code 1
 * where any value is lost, or where nothing was judged.
 */
await runCommand(USAGE, async () => {
  const text = { type: 'string' } as const;
  const { box, ...asked } = optionsOf({ years: text, seed: text, from: text, to: text, box: { type: 'boolean' } });
  if (box && Object.keys(asked).length > 0) throw new UsageError('--box takes no other option');
  const years = wholeNumber(asked.years ?? '306', '--years');
  const seed = wholeNumber(asked.seed ?? '1', '--seed');
  const from = wholeNumber(asked.from ?? '1', '--from');
  const to = wholeNumber(asked.to ?? String(SHAPES.length), '--to');
  if (from > to || to > SHAPES.length) throw new UsageError(`--from, --to: shapes are 1 to ${SHAPES.length}, the first not after the last`);
  const solver = await highsSolver();
  return box ? boxes(solver) : shapes(solver, years, seed, from, to);
});

function boxes(solver: Solver): number {
  const lost = BOXES.map(([k, classes, most, planned]) => {
    const years = { classes, agencies: false, most, plan: smallPlan(classes, k, planned) };
    const found = judgedBox(realPublisher(publisher(solver)), years);
    console.log(JSON.stringify({ k, classes, most, planned, ...found, lost: found.lost.length }));
    return found.lost.length;
  });
  return lost.some((each) => each > 0) ? 1 : 0;
}

function shapes(solver: Solver, years: number, seed: number, from: number, to: number): number {
  console.log('     k  classes agencies  read by   plan      years  quarter skipped  year skipped  passed over    worlds  leaking    time');
  const rows = SHAPES.slice(from - 1, to).map((shape, at) => {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    const progress = (line: string) => void process.stderr.write(`${line} ${seconds().toFixed(1)} s\n`);
    const row = suiteRow(realPublisher(publisher(solver)), shape, shareOf(shape, years), seed, progress);
    console.log(printed(from + at, row, seconds()));
    return row;
  });
  return rows.some((row) => row.leaking > 0) || rows.every((row) => row.years === 0) ? 1 : 0;
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
