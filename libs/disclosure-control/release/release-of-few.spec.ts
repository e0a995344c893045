import { DEFAULTS, generatedFigures } from '../adversary/run-suite.js';
import { highsSolver } from '../solver/highs-solver.js';
import { publisher } from './decide-release.js';
import { releaseOfFew } from './release-of-few.js';
import { certifiedRelease } from './release-year.js';
import { yearFigures } from './year-figures.js';

describe('the release of a year with hardly any record', () => {
  const { plan, records } = generatedFigures(100, 3);

  it.each([0, 1, 4])('is what the publisher comes to: nothing is shown of %d records', async (many) => {
    const few = records.slice(0, many);
    const released = certifiedRelease(publisher(await highsSolver()), yearFigures(plan, few, DEFAULTS), []);
    const { outcome, artefact } = releaseOfFew(plan, few, [])!;
    expect({ outcome, artefact }).toEqual({ outcome: released.outcome, artefact: released.artefact });
  });

  it('is left to the publisher where there are records enough to show, or a figure is out', () => {
    expect(releaseOfFew(plan, records.slice(0, plan.k), [])).toBeNull();
    expect(releaseOfFew(plan, [], [{ kind: 'skipped' }])).not.toBeNull();
    expect(releaseOfFew(plan, [], [{ kind: 'published', cells: [] }])).toBeNull();
  });
});
