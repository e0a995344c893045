import { generatedFigures } from '../../../libs/disclosure-control/adversary/run-suite.js';
import { highsSolver, publisher, releaseDocument, releaseYear } from '../../../libs/disclosure-control/index.js';
import { releaseLines, shownByTable, type DemoRelease } from './demo-releases.js';

describe('what a demo says of its releases', () => {
  const slowest = { id: 'requests-2025-Y', ms: 1234 };
  let made: readonly DemoRelease[];
  let withSkip: readonly DemoRelease[];
  beforeAll(async () => {
    const { plan, ...figures } = generatedFigures(100, 3);
    made = releaseYear(publisher(await highsSolver()), { plan, ...figures }).map(({ artefact }) => ({
      document: releaseDocument({ id: `requests-2025-${artefact.release}`, year: 2025, version: 1, on: '2025-05-15' }, plan, artefact),
      plan,
    }));
    withSkip = made.map(({ document }, at) => ({ document: at === 1 ? { ...document, verdict: 'skipped', cells: [] } : document, plan }));
  });

  it('counts those made and those skipped by program, and says where there is no skip to be seen', () => {
    expect(releaseLines(made, slowest).slice(0, 3)).toEqual([
      'Releases on the dates of the calendar; the slowest, requests-2025-Y, was made in 1.2 s:',
      '  requests: 5 made, 0 skipped',
      '  None was skipped, so there is none to see what that looks like.',
    ]);
    expect(releaseLines(withSkip, slowest)).toContain('  requests: 4 made, 1 skipped: requests-2025-Q2');
    expect(releaseLines(withSkip, slowest).join('\n')).not.toContain('None was skipped');
  });

  it('counts the cells of each table that are shown, and those of a skipped release as not shown', () => {
    const [whole, less] = [shownByTable(made).get('all')!, shownByTable(withSkip).get('all')!];
    expect(whole.cells).toBe(made[0]!.plan.cells.length);
    expect(whole.shown).toBeGreaterThan(0.8 * whole.cells);
    expect(less.cells).toBe(whole.cells);
    expect(less.shown).toBeLessThan(whole.shown);
  });
});
