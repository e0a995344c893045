import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const measurements = readdirSync('bench').filter((name) => name.endsWith('.mjs'));

/** What a measurement takes from the program: lines of TypeScript in its text, which no type check reads. */
const takenBy = (name: string) =>
  [...readFileSync(join('bench', name), 'utf8').matchAll(/`(export .* from '\.\/(?:libs|src)\/.*';)`/gu)].map(([, line]) => line!);
const taken = measurements.flatMap((name) => takenBy(name).map((line) => [name, line] as const));

async function findsWhatItTakes(line: string): Promise<boolean> {
  // Read as JavaScript: in TypeScript a name that is not there might be a type, and would be left out.
  const stdin = { contents: line, resolveDir: process.cwd(), loader: 'js' } as const;
  const how = { bundle: true, packages: 'external', platform: 'node', format: 'esm', write: false, logLevel: 'silent' } as const;
  return build({ stdin, ...how }).then(
    () => true,
    () => false,
  );
}

describe('a measurement', () => {
  it.each(taken)('in bench/%s finds what it takes from the program: %s', async (_, line) => {
    expect(line).toMatch(/^export \{/u);
    expect(await findsWhatItTakes(line)).toBe(true);
  });

  it('that takes what is not there is seen', async () => {
    expect(taken.length).toBeGreaterThan(4);
    expect(await findsWhatItTakes(`export { nothingOfTheKind } from './libs/event-sourcing/index.js';`)).toBe(false);
    expect(await findsWhatItTakes(`export { EventVersions } from './libs/no-such-library/index.js';`)).toBe(false);
  });
});
