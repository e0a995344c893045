import { DEFAULTS, generatedFigures } from '../adversary/run-suite.js';
import { highsSolver } from '../solver/highs-solver.js';
import { publisher } from './decide-release.js';
import type { Outcome } from './known-cell.js';
import { certifiedRelease } from './release-year.js';
import { yearFigures } from './year-figures.js';

const year = generatedFigures(110, 3);
const first = (quarter: number, type: string) =>
  year.records.find(({ month, classes }) => Math.ceil(month / 3) === quarter && classes['type'] === type)!;
/** The year with one record of it otherwise. */
const corrected = (id: string, change: object) =>
  yearFigures(
    year.plan,
    year.records.map((record) => (record.id === id ? { ...record, ...change } : record)),
    DEFAULTS,
  );

describe('the releases of a year', () => {
  it('are of the records that earlier ones were of: a correction could be read off the year beside its quarters', async () => {
    const by = publisher(await highsSolver());
    const history: Outcome[] = [];
    for (let quarter = 1; quarter <= 4; quarter++) history.push(certifiedRelease(by, year, history).outcome);
    const { id } = first(1, 'deaths');
    const asIt = certifiedRelease(by, year, history);
    const moved = () => certifiedRelease(by, corrected(id, { month: 4 }), history);
    expect(asIt.artefact.verdict).toBe('published');
    expect(moved).toThrow('the records of an earlier release are not those that it was made of');
    expect(
      certifiedRelease(by, corrected(id, { classes: { ...first(1, 'deaths').classes, type: 'other' } }), history).artefact.verdict,
    ).toBe('published');
  });
});
