import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { documentHash, flawsOfDocument, flawsOfProof } from '../../../libs/disclosure-control/index.js';
import { generatedYear } from '../../../libs/disclosure-control/generator/generated-year.js';
import { REQUESTS } from '../../../libs/disclosure-control/generator/reference-program.js';
import { derivedId, NO_STREAM, type NewEvent } from '../../../libs/event-sourcing/index.js';
import { Actor } from '../../../test/support/acting.js';
import { clock } from '../../../test/support/clock.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { until } from '../../../test/support/until.js';
import type { ProvenRelease } from '../releases/release-proof.query.js';
import { ReleaseMaker } from './release-maker.js';
import { recordStream, type StatisticalRecordEvent } from '../domain/statistical-record.events.js';

interface Delivered {
  readonly text: string;
  readonly document: ReleaseDocument;
}

const KEPT = ['first_support', 'follow_up', 'referral'];

describe('releases of statistics', () => {
  let service: TestService;
  let officer: Actor;
  let leader: Actor;
  const time = clock('2025-01-01T12:00:00Z');
  beforeAll(async () => {
    service = await testService({ clock: time });
    const first = await firstCoordinator(service.url);
    officer = await person(service.url, first, 'Dana Wirth', ['privacy_officer']);
    leader = await person(service.url, first, 'Lou Board', ['program_leadership']);
    await post(generatedYear({ requests: 110, seed: 4, classifications: REQUESTS.classifications, agenciesBy: 'county', agencies: 80 }));
  });
  afterAll(() => service.end());

  /** A year of records, as the automation posts and measures them. */
  async function post(records: ReturnType<typeof generatedYear>) {
    let position = -1n;
    for (const { id, month, classes, agencies, responders, magnitudes } of records) {
      const [early, late] = [true, false].map((wanted) =>
        Object.fromEntries(Object.entries(classes).filter(([name]) => KEPT.includes(name) !== wanted)),
      ) as [Record<string, string>, Record<string, string>];
      const events: StatisticalRecordEvent[] = [
        { type: 'StatisticalRecordPosted', data: { program: 'requests', year: 2025, month, classes: early, agencies } },
        { type: 'StatisticalRecordMeasured', data: { classes: late, magnitudes, responders } },
      ];
      const { namespace, store } = service.sources.mechanism;
      const recordId = derivedId(namespace, id);
      const metadata = { commandId: recordId, actor: 'automation:post-statistical-records', recordedAt: '2025-01-01T12:00:00.000Z' };
      const stored = events.map((event, at): NewEvent => ({ id: derivedId(recordId, String(at)), version: 1, event, metadata }));
      position = (await store.append(recordStream(recordId), NO_STREAM, stored)).position;
    }
    await service.projected(position);
  }

  /** After a restart it listens elsewhere. */
  const again = ({ id }: Actor) => new Actor(service.url, id);

  const delivered = async (): Promise<readonly Delivered[]> => {
    const { rows } = await service.sources.pool.query<{ document: string }>(
      'SELECT document FROM leadership.release_document ORDER BY id, version',
    );
    return rows.map(({ document: text }) => ({ text, document: JSON.parse(text) as ReleaseDocument }));
  };
  const out = async (count: number): Promise<readonly ReleaseDocument[]> => {
    service.wakeWorkers();
    await until(async () => (await delivered()).length === count, 60_000);
    return (await delivered()).map(({ document }) => document);
  };

  it('come out on their date, one of each program, and not a moment before', async () => {
    time.set('2025-05-15T04:59:59Z');
    service.wakeWorkers();
    time.set('2025-05-15T05:00:00Z');
    const first = await out(2);
    expect(first.map(({ id, on }) => [id, on])).toEqual([
      ['contacts-2025-Q1', '2025-05-15'],
      ['requests-2025-Q1', '2025-05-15'],
    ]);
    expect(first[1]).toMatchObject({ verdict: 'published', tier: 'RQ', expected: 110, version: 1 });
    expect(first[0]).toMatchObject({ verdict: 'skipped', cells: [] });
    for (const each of first) expect(flawsOfDocument(each)).toEqual([]);
  });

  it('are decided once, also where two processes make the same one at the same time, or one is made again after a crash', async () => {
    const maker = service.app.get(ReleaseMaker, { strict: false });
    const named = { program: 'requests', year: 2025, release: 'Q1' } as const;
    await Promise.all([maker.make(named, true), maker.make(named, true)]);
    const events = await service.sources.mechanism.store.read('release-requests-2025-Q1');
    expect(events.map(({ event }) => event.type)).toEqual(['ReleasePublished']);
    expect(await service.sources.mechanism.store.read('publication_plan-requests-2025')).toHaveLength(1);
  });

  it('are skipped where a privacy officer holds them, and say no cause', async () => {
    await officer.does('/releases/requests-2025-Q2/hold', { reason: 'suspected_error' });
    time.set('2025-08-14T05:00:00Z');
    const held = (await out(4)).find(({ id }) => id === 'requests-2025-Q2')!;
    expect(held).toMatchObject({ verdict: 'skipped', cells: [] });
    expect(JSON.stringify(held)).not.toContain('suspected_error');
    expect(await officer.isRefused('/releases/requests-2025-Q2/hold', { reason: 'suspected_error' })).toBe('release_is_out');
  });

  it('are made up for after the service was away, each once, with the dates of the calendar', async () => {
    await service.stop();
    time.set('2026-03-02T12:00:00Z');
    service = await service.restart();
    const all = await out(10);
    expect(all.map(({ id }) => id)).toEqual(
      ['contacts', 'requests'].flatMap((program) => ['Q1', 'Q2', 'Q3', 'Q4', 'Y'].map((release) => `${program}-2025-${release}`)),
    );
    expect(all.at(-1)).toMatchObject({ id: 'requests-2025-Y', on: '2026-03-01', verdict: 'published' });
    const requests = all.filter(({ program }) => program === 'requests');
    for (const [at, each] of requests.entries()) {
      expect(flawsOfDocument(each, requests.slice(0, at))).toEqual([]);
      expect(documentHash(each)).toBe(each.contentHash);
    }
  });

  it('have a proof for a privacy officer, and for nobody else', async () => {
    const { document, proof } = await again(officer).sees<ProvenRelease>('/releases/requests-2025-Y/proof');
    expect(flawsOfProof(document, proof)).toEqual([]);
    expect(proof.certificate.witnesses.length).toBeGreaterThan(0);
    expect(await again(leader).looksAt('/releases/requests-2025-Y/proof')).toBe(403);
    expect(await again(officer).looksAt('/releases/requests-2026-Y/proof')).toBe(404);
  });

  it('do not change by what comes later, by a rebuild, or by anything that the program could write', async () => {
    const before = (await delivered()).map(({ text }) => text);
    await post(generatedYear({ requests: 20, seed: 9, classifications: REQUESTS.classifications, agenciesBy: 'county', agencies: 80 }));
    await service.sources.runner.rebuild('statistics');
    await until(() => service.sources.runner.status().every(({ rebuilding, state }) => rebuilding === null && state === 'running'));
    service.wakeWorkers();
    expect((await delivered()).map(({ text }) => text)).toEqual(before);
    await expect(service.sources.pool.query(`UPDATE leadership.release_document SET document = '{}'`)).rejects.toThrow(
      /permission|never changed/,
    );
    await expect(service.sources.pool.query('DELETE FROM leadership.release_document')).rejects.toThrow(/permission|never changed/);
  });
});
