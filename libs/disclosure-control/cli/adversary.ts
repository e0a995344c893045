import { availableParallelism } from 'node:os';
import { isMainThread, parentPort } from 'node:worker_threads';
import { attackedYears } from '../adversary/attacked-years.js';
import { isBlind, suiteLine, type SuiteLine } from '../adversary/suite-line.js';
import { serveYears } from '../adversary/year-thread.js';
import { optionsOf, runCommand, wholeNumber, wholeNumbers } from './options.js';

const VOLUMES = [30, 50, 100, 250, 400];
const HEAD =
  'tier  requests  years  shown: median   least  refused  exact  presence  narrowed | threshold only: exact, presence | two per line: exact, presence';

const USAGE = 'adversary [--years N] [--requests 30,100,250] [--seed S] [--threads T]';

if (isMainThread) await runCommand(USAGE, run);
else await serveYears(parentPort!);

async function run(): Promise<number> {
  const text = { type: 'string' } as const;
  const asked = optionsOf({ years: text, requests: text, seed: text, threads: text });
  const volumes = asked.requests === undefined ? VOLUMES : wholeNumbers(asked.requests, '--requests');
  const years = wholeNumber(asked.years ?? '100', '--years');
  const first = wholeNumber(asked.seed ?? '1', '--seed');
  const threads = wholeNumber(asked.threads ?? String(availableParallelism()), '--threads');
  const began = performance.now();
  console.log(HEAD);
  let failed = false;
  for (const requests of volumes) {
    const tasks = Array.from({ length: years }, (_, at) => ({ requests, seed: first + at }));
    const seconds = () => Math.round((performance.now() - began) / 1000);
    const progress = (done: number) => void process.stderr.write(`\r${requests} requests: ${done} of ${years} years, ${seconds()} s`);
    const line = suiteLine(await attackedYears(tasks, threads, new URL(import.meta.url), progress));
    process.stderr.write('\n');
    console.log(printed(line));
    failed ||= line.exact + line.present + line.narrowed > 0 || isBlind(line);
  }
  return failed ? 1 : 0;
}

function printed({ tier, requests, years, median, least, refused, exact, present, narrowed, controls }: SuiteLine): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const [thresholdOnly, twoPerLine] = controls.map((each) => `${percent(each.exact)}, ${percent(each.present)}`);
  return [
    tier.padEnd(4),
    String(requests).padStart(9),
    String(years).padStart(6),
    percent(median).padStart(14),
    percent(least).padStart(7),
    String(refused).padStart(8),
    String(exact).padStart(6),
    String(present).padStart(9),
    String(narrowed).padStart(9),
    '|',
    thresholdOnly!.padEnd(31),
    '|',
    twoPerLine,
  ].join(' ');
}
