import { DEFAULTS, generatedFigures } from '../adversary/run-suite.js';
import { flawsOf, releaseView } from '../release/certificate.js';
import { contentHashOf } from '../release/released-artefact.js';
import { releaseInWorker } from './release-in-worker.js';

describe('the release thread', () => {
  it('hands back a release whose proof holds in plain arithmetic, and says how it gets on', async () => {
    const year = generatedFigures(100, 3);
    const lines: string[] = [];
    const task = { plan: year.plan, records: year.records, rules: DEFAULTS, history: [] };
    const { artefact, certificate, outcome } = await releaseInWorker(task, (line) => lines.push(line));
    expect(artefact).toMatchObject({ release: 'Q1', verdict: 'published', tier: 'RQ' });
    expect(artefact.contentHash).toBe(contentHashOf(artefact));
    expect(flawsOf(releaseView(year, [outcome], 0)!, certificate)).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('says that the release failed where the task cannot be computed', async () => {
    const year = generatedFigures(100, 3);
    const broken = { ...year.plan, cells: [] };
    await expect(releaseInWorker({ plan: broken, records: year.records, rules: DEFAULTS, history: [] })).rejects.toThrow(/release/);
  });
});
