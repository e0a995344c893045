import type { CertifiedRelease } from '../release/release-year.js';
import { contentHashOf, type ReleasedCell } from '../release/released-artefact.js';
import { generatedFigures } from './run-suite.js';
import { shownCells } from './shown-cells.js';

const year = generatedFigures(225, 503);

/** A release of which only the artefact is looked at. */
function showing(ids: readonly string[]): CertifiedRelease {
  const cells = year.plan.cells.map(({ id }): ReleasedCell =>
    ids.includes(id) ? { id, status: 'shown', count: 9, amounts: {} } : { id, status: 'masked', lo: 0, hi: 4 },
  );
  const content = { program: 'requests', tier: 'R1', release: 'Y', verdict: 'published', cells } as const;
  return {
    outcome: { kind: 'skipped' },
    artefact: { ...content, contentHash: contentHashOf(content) },
    certificate: { witnesses: [] },
  };
}

describe('what a year shows', () => {
  it('counts every cell of the plan, and what was not released as not shown', () => {
    expect(shownCells(year, []).get('whole year')).toMatchObject({ cells: year.plan.cells.length, shown: 0 });
    expect(shownCells(year, []).get('months')).toMatchObject({ cells: 12, shown: 0 });
  });

  it('counts a shown cell in its table and in the whole year, a masked one nowhere', () => {
    const found = shownCells(year, [showing(['M03', 'M04', 'Y'])]);
    expect([found.get('months')!.shown, found.get('year')!.shown, found.get('quarters')!.shown, found.get('whole year')!.shown]).toEqual([
      2, 1, 0, 3,
    ]);
  });

  it('tells cells that are small from those that too few stand behind', () => {
    const { small, concentrated } = shownCells(year, []).get('whole year')!;
    expect(small).toBe(year.counts.filter((count) => count < 5).length);
    expect(concentrated).toBe(year.status.filter((each) => each === 'concentrated').length);
    expect(concentrated).toBeGreaterThan(0);
  });
});
