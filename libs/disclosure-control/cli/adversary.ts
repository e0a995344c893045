import { parseArgs } from 'node:util';
import { attackedYear, type AttackedYear } from '../adversary/run-suite.js';
import { highsSolver } from '../solver/highs-solver.js';

const VOLUMES = [30, 50, 100, 250, 400];

const { values } = parseArgs({ options: { years: { type: 'string', default: '100' }, requests: { type: 'string' }, seed: { type: 'string', default: '1' } } });
const volumes = values.requests ? values.requests.split(',').map(Number) : VOLUMES;
const years = Number(values.years);
const first = Number(values.seed);
if (!Number.isInteger(years) || years < 1 || !Number.isInteger(first) || volumes.some((volume) => !(volume > 0))) {
  console.error('usage: adversary [--years N] [--requests 30,100,250] [--seed S], all of them whole numbers above 0');
  process.exit(2);
}

const solver = await highsSolver();
console.log('tier  requests  years  published: median  least  skipped  tables dropped  exact  presence proven  | controls: exact, presence (threshold only; two per line)');
let leaked = 0;
for (const requests of volumes) {
  const attacked: AttackedYear[] = [];
  for (let seed = first; seed < first + years; seed++) {
    attacked.push(attackedYear(requests, seed, solver));
    process.stderr.write(`\r${requests} requests: ${attacked.length} of ${years} years`);
  }
  process.stderr.write('\n');
  const sum = (of: (year: AttackedYear) => number) => attacked.reduce((total, year) => total + of(year), 0);
  const exact = sum(({ findings }) => findings.reduce((total, each) => total + each.exact, 0));
  const present = sum(({ findings }) => findings.reduce((total, each) => total + each.present, 0));
  leaked += exact + present;
  const shares = attacked.map(({ share }) => share).sort((a, b) => a - b);
  const control = (at: number) => {
    const small = sum(({ controls }) => controls[at]!.small);
    const percent = (part: number) => (small === 0 ? '-' : `${Math.round((100 * part) / small)} %`);
    return `${percent(sum(({ controls }) => controls[at]!.exactSmall))}, ${percent(sum(({ controls }) => controls[at]!.present))}`;
  };
  const share = (value: number) => `${(100 * value).toFixed(1)} %`;
  console.log(
    [
      attacked[0]!.tier.padEnd(4), String(requests).padStart(8), String(years).padStart(6),
      share(shares[Math.floor(shares.length / 2)]!).padStart(18), share(shares[0]!).padStart(7),
      String(sum(({ skipped }) => skipped)).padStart(8), String(sum(({ droppedTables }) => droppedTables)).padStart(15),
      String(exact).padStart(6), String(present).padStart(16), ` | ${control(0)}; ${control(1)}`,
    ].join(' '),
  );
}
process.exitCode = leaked > 0 ? 1 : 0;
