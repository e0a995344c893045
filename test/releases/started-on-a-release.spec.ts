import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEventLog } from '../../libs/web/logging/index.js';
import { readConfig } from '../../src/config/config.js';
import { migrate } from '../../src/service/migrations.js';
import { startService, type Service } from '../../src/service/start-service.js';
import { Actor } from '../support/acting.js';
import { clock } from '../support/clock.js';
import { APP_ROLE } from '../support/test-database.js';
import { until } from '../support/until.js';
import { restoredRelease, type RestoredRelease } from './restored-release.js';
import { actIn } from '../support/spec-tokens.js';

interface Row {
  readonly position: string;
  readonly stream: string;
  readonly type: string;
  readonly data: { readonly name?: string; readonly role?: string };
  readonly metadata: { readonly recordedAt: string };
}
interface Listed {
  readonly caseId: string;
  readonly reference: string;
  readonly stage: string;
}
interface CaseSeen {
  readonly interventions: readonly { readonly status: string }[];
  readonly followUps: readonly object[];
}

const RELEASES = 'test/releases';
const folders = readdirSync(RELEASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders)('the service of today, on what release $name left behind', ({ name }) => {
  let left: RestoredRelease;
  let service: Service;
  let lee: Actor;
  let events: readonly Row[];

  beforeAll(async () => {
    left = await restoredRelease(join(RELEASES, name));
    events = await left.rows<Row>('event_store.events');
    await migrate(left.urls.ownerUrl, APP_ROLE, null);
    const config = readConfig({ PORT: '0', DATA_DIR: left.dataDir, DATABASE_URL: left.urls.appUrl, LOG_LEVEL: 'silent' });
    // An hour after it was stopped: nothing has come due that automations would settle in the meantime.
    const stopped = new Date(events.at(-1)!.metadata.recordedAt).getTime();
    const now = clock(new Date(stopped + 3_600_000).toISOString());
    service = await startService({
      config,
      urls: { ...left.urls, leadershipUrl: null },
      clock: now,
      log: openEventLog('silent'),
      acceptUnsafeServer: true,
    });
    actIn(service, () => now.now(), config);
    const lees = events.find(({ type, data }) => type === 'PersonAdded' && data.name?.startsWith('Lee ') === true);
    lee = new Actor(service.url, lees!.stream.replace('person-', ''));
  }, 60_000);
  afterAll(async () => {
    await service.stop();
    await left.remove();
  });

  const listed = async (): Promise<readonly Listed[]> => {
    const expected = events.filter(({ type }) => type === 'RequestReceived').length;
    return until(async () => {
      const { cases } = await lee.sees<{ readonly cases: readonly Listed[] }>('/cases');
      return cases.length === expected ? cases : undefined;
    });
  };
  const caseAt = async (stage: string): Promise<string> => (await listed()).find((one) => one.stage === stage)!.caseId;

  it('lists its cases, each with its reference and where it stands', async () => {
    const cases = await listed();
    expect(cases.map(({ stage }) => stage).sort()).toEqual([
      'awaiting_approval',
      'closed',
      'deploying',
      'requested',
      'requested',
      'supporting',
    ]);
    for (const { reference } of cases) expect(reference).toMatch(/^AW-\d{2}-[0-9A-Z]{5}$/);
  });

  it('shows every case with its timeline, the debriefing that was held, and what follows', async () => {
    for (const { caseId } of await listed()) {
      await lee.sees<CaseSeen>(`/cases/${caseId}`);
      await lee.sees(`/cases/${caseId}/timeline`);
    }
    const supporting = await lee.sees<CaseSeen>(`/cases/${await caseAt('supporting')}`);
    expect(supporting.interventions.map(({ status }) => status)).toContain('held');
    expect(supporting.followUps.length).toBeGreaterThan(2);
  });

  it('opens a contact that the release had sealed, whose key is wrapped as this one does', async () => {
    const opened = await lee.tries(`/cases/${await caseAt('supporting')}/contacts/open`, {
      contact: 'site_contact',
      purpose: 'arrange_response',
    });
    expect(opened.status).toBe(200);
    expect(opened.body).toEqual({ value: 'Sample desk officer' });
    const { rows } = await service.sources.pool.query<{ under: string }>(
      'SELECT DISTINCT wrapper_key_id AS under FROM vault.keys WHERE wrapped IS NOT NULL',
    );
    expect(rows).toEqual([{ under: expect.stringMatching(/^[0-9a-f]{16}:[0-9a-f]{16}$/) as string }]);
  });

  it('goes on with a case where the release left it', async () => {
    const { changed } = await lee.does(`/cases/${await caseAt('deploying')}/call-backs`, { outcome: 'reached' });
    expect(changed).toBe(true);
  });
});
