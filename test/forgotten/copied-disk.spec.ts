/** @waits for a server of its own that writes through to the disk */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { isSealed, type PlacedBox } from '../../libs/personal-data/index.js';
import { openEventLog } from '../../libs/web/logging/index.js';
import { readConfig } from '../../src/config/config.js';
import { openDatabase, type OpenDatabase } from '../../src/service/open-database.js';
import { startService, type Service } from '../../src/service/start-service.js';
import type { Actor } from '../support/acting.js';
import { clock } from '../support/clock.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { firstCoordinator } from '../support/people.js';
import { until } from '../support/until.js';
import { copiedDisk, type CopiedDisk } from './copied-disk.js';
import { actIn } from '../support/spec-tokens.js';

const CONTACT = 'Zuzanna Quell 555-0142';
const MINUTE_MS = 60_000;

/** One installation on the bundled PostgreSQL, as its operator has it, whose whole disk somebody copies. */
describe('a copy of the disk with the master key', () => {
  const now = clock('2026-11-23T12:00:00Z');
  let folder: TestDataFolder;
  let database: OpenDatabase;
  let service: Service;
  let desk: Actor;
  let caseId: string;
  let box: PlacedBox;
  let before: CopiedDisk;
  let copy: CopiedDisk;
  let kept: PlacedBox;
  let wrappingKey: Buffer;

  beforeAll(async () => {
    folder = await testDataFolder();
    const config = readConfig({ PORT: '0', DATA_DIR: folder.path, LOG_LEVEL: 'silent' });
    database = await openDatabase(config, () => undefined);
    service = await startService({ config, urls: database.urls, clock: now, log: openEventLog('silent') });
    actIn(service, () => now.now(), config);
    desk = await firstCoordinator(service.url);
    caseId = (await desk.does('/cases', { callBackContact: CONTACT })).id;
    box = await boxOf(caseId);
    // In the log a row may stand in two pieces; in a page it never does.
    await asSuperuser('CHECKPOINT');
    wrappingKey = (await wrappingKeys())[0]!;
    before = await copiedDisk(folder.path);
  }, 60_000);
  afterAll(async () => {
    await service.stop();
    await database.stop();
    await folder.remove();
  });

  const asSuperuser = async <Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: await folder.databaseUrl() });
    await client.connect();
    return client
      .query<Row>(statement)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  const wrappingKeys = async (): Promise<readonly Buffer[]> => {
    const path = join(folder.path, 'wrapping-keys');
    const texts = await Promise.all((await readdir(path)).map((name) => readFile(join(path, name), 'utf8')));
    return texts.map((text) => Buffer.from(text.trim(), 'hex'));
  };
  const boxOf = async (id: string): Promise<PlacedBox> => {
    const history = await service.sources.mechanism.store.read(`case-${id}`);
    const sealed = (history[0]!.event.data as { facts: { callBackContact: unknown } }).facts.callBackContact;
    if (!isSealed(sealed)) throw new Error('the contact is not sealed');
    return { sealed, subject: id, keptFor: 'request', field: 'case.call_back_contact' };
  };
  const forgotten = async () =>
    (await asSuperuser(`SELECT FROM vault.keys WHERE kept_for = 'request' AND destroyed_at IS NOT NULL`)).length === 1;
  const after = async (minutes: number, keysThen: number): Promise<void> => {
    now.advance(minutes * MINUTE_MS);
    service.wakeWorkers();
    await until(async () => (await wrappingKeys()).length === keysThen);
  };

  it('opens a contact that is not forgotten, for whoever knows how', () => {
    const { plain, dataKey } = before.open(box, box);
    expect(plain).toBe(CONTACT);
    expect(before.withBytes(wrappingKey)).not.toEqual([]);
    expect(before.withText(CONTACT)).toEqual([]);
    expect(before.withBytes(dataKey!)).toEqual([]);
  });

  it('opens nothing an hour after it was forgotten, whatever lies on in pages and in the write-ahead log', async () => {
    await desk.does(`/cases/${caseId}/close`, { because: 'opened_in_error' });
    now.advance(24 * 60 * MINUTE_MS);
    service.wakeWorkers();
    await until(forgotten);
    await after(25, 2);
    await after(25, 1);
    now.advance(10 * MINUTE_MS);

    kept = await boxOf((await desk.does('/cases', { callBackContact: CONTACT })).id);
    await asSuperuser('CHECKPOINT');
    copy = await copiedDisk(folder.path);
    const attempt = copy.open(box, box);
    expect(attempt).toMatchObject({ plain: null, dataKey: null });
    // The row is still found there, and the master key opens what is around it: only the wrapping key is missing.
    expect(attempt.wraps).toBeGreaterThan(0);
    expect(copy.open(box, box, [wrappingKey]).plain).toBe(CONTACT);
    expect(copy.withBytes(wrappingKey)).toEqual([]);
    expect(copy.withBytes(before.open(box, box).dataKey!)).toEqual([]);
    expect(copy.withText(CONTACT)).toEqual([]);
  });

  it('opens what is still kept', () => {
    expect(copy.open(kept, kept).plain).toBe(CONTACT);
  });
});
