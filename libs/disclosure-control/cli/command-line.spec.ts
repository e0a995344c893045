import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const run = fileURLToPath(new URL('./run.mjs', import.meta.url));
const cases = fileURLToPath(new URL('../test-data/disclosure-cases.json', import.meta.url));

describe('a command that is not called as it can be', () => {
  it.each([
    ['exhaustive --from 99', /--from, --to: shapes are 1 to \d+/],
    ['exhaustive --from 5 --to 2', /--from, --to/],
    ['exhaustive extra', /extra/],
    ['exhaustive --box --years 3', /--box takes no other option/],
    ['shown --nope', /--nope/],
    ['shown --requests sixty', /--requests: sixty is not a whole number/],
    ['adversary --years 0', /--years: 0 is not a whole number/],
    ['adversary --years', /--years/],
    ['main year extra', /year takes no file/],
    ['main year --masked a', /year takes no --masked/],
    [`main protect ${cases} --json`, /protect takes no --json/],
    ['main publish', /usage/],
  ])('says so in a sentence and ends with code 2: %s', (line, says) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [run, ...line.split(' ')], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
