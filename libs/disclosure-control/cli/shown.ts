import { measuredVolume, type Volume } from '../adversary/measured-volume.js';
import { REQUESTS } from '../generator/reference-program.js';
import { highsSolver } from '../solver/highs-solver.js';
import { optionsOf, runCommand, wholeNumber, wholeNumbers } from './options.js';

/**
 * What generated years show: the bars that a board was promised, on years that nothing was tuned on, and how the number of
 * cells shown grows with the number of requests. Ends with code 1 where a bar is missed.
 */
const BARS: readonly (readonly [string, (volume: Volume) => boolean])[] = [
  ['at most 2 % of releases skipped, from 60', ({ requests, skipped, releases }) => requests < 60 || skipped <= 0.02 * releases],
  ['the annual release in 95 of 100 years, from 60', ({ requests, annual, years }) => requests < 60 || annual >= 0.95 * years],
  ['fifth percentile at least 80 %, from 70', ({ requests, fifth }) => requests < 70 || fifth >= 0.8],
  [
    'median 100 % below 150, 90 % from there, 95 % from 400',
    ({ requests, median }) => median >= (requests < 60 ? 0 : requests < 150 ? 1 : requests < 400 ? 0.9 : 0.95),
  ],
  ['a release in under 10 s of processor time', ({ slowest }) => slowest < 10_000],
];
const USAGE = 'shown [--requests 60,250] [--years N] [--curve N] [--seed S] [--tables]; --curve 0 leaves the curve out';

await runCommand(USAGE, async () => {
  const text = { type: 'string' } as const;
  const asked = optionsOf({ requests: text, years: text, curve: text, seed: text, tables: { type: 'boolean' } });
  const volumes = wholeNumbers(asked.requests ?? '60,70,80,110,150,200,225,250,300,350,400', '--requests');
  const years = wholeNumber(asked.years ?? '100', '--years');
  const curve = wholeNumber(asked.curve ?? '20', '--curve', 0);
  const seed = wholeNumber(asked.seed ?? '1001', '--seed');
  const solver = await highsSolver();
  const measured = (requests: number, count: number) => {
    process.stderr.write(`${requests} requests, ${count} years\n`);
    return measuredVolume(REQUESTS, requests, count, seed, solver);
  };
  console.log(`generated years ${seed} to ${seed + years - 1} of each volume; what was skipped counts as not shown`);
  console.log('requests  tier  cells  shown: median  fifth  least  releases skipped      annual  slowest release, processor');
  const missed: string[] = [];
  for (const requests of volumes) {
    const volume = measured(requests, years);
    console.log(line(volume));
    if (asked.tables)
      for (const [name, { cells, shown }] of volume.tables)
        console.log(`    ${name.padEnd(28)} ${shown.toFixed(1).padStart(6)} of ${cells}`);
    for (const [bar, holds] of BARS) if (!holds(volume)) missed.push(`${requests} requests: not ${bar}`);
  }
  if (curve > 0) missed.push(...fallsOf(curve, measured));
  for (const each of missed) console.log(`MISSED: ${each}`);
  return missed.length > 0 ? 1 : 0;
});

/** Where the number of cells shown falls by more than a tenth from one volume to the next. */
function fallsOf(years: number, measured: (requests: number, count: number) => Volume): readonly string[] {
  console.log(`cells shown, median of ${years} years`);
  const volumes = Array.from({ length: 37 }, (_, step) => {
    const volume = measured(40 + 10 * step, years);
    console.log(`${String(volume.requests).padStart(8)}  ${volume.tier.padEnd(4)}  ${String(volume.shown).padStart(5)} of ${volume.cells}`);
    return volume;
  });
  return volumes.flatMap((volume, at) => {
    const before = volumes[at - 1];
    return before !== undefined && volume.shown < 0.9 * before.shown
      ? [`${volume.requests} requests show a tenth less than ${before.requests}`]
      : [];
  });
}

function line({ requests, tier, cells, median, fifth, least, skipped, releases, annual, years: of, slowest }: Volume): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    String(requests).padStart(8),
    tier.padEnd(4),
    String(cells).padStart(6),
    percent(median).padStart(14),
    percent(fifth).padStart(7),
    percent(least).padStart(7),
    `${skipped} of ${releases}`.padStart(17),
    `${annual} of ${of}`.padStart(11),
    `${(slowest / 1000).toFixed(1)} s`.padStart(16),
  ].join(' ');
}
