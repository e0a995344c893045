import { build } from 'esbuild';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventVersions, START, type StoredEvent } from '../../libs/event-sourcing/index.js';
import { openPostgresEventStore, type PostgresEventStore } from '../../libs/event-store/postgres/index.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { runService, type ServiceProcess } from './service-process.js';

describe('two processes of 16 writers each, one of which is killed', () => {
  let scratch: string;
  let database: TestDatabase;
  let store: PostgresEventStore;
  const started: ServiceProcess[] = [];

  beforeAll(async () => {
    // Inside the project, so that the program finds its packages.
    const cache = join(process.cwd(), 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    scratch = await mkdtemp(join(cache, 'writers-'));
    await build({
      entryPoints: [join(process.cwd(), 'test/crash/event-store.writer.ts')],
      outfile: join(scratch, 'writer.mjs'),
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
    });
    database = await testDatabase();
    const versions = new EventVersions();
    store = await openPostgresEventStore({ connectionString: database.appUrl, versions, acceptUnsafeServer: true });
  });
  afterAll(async () => {
    for (const writer of started) writer.signal('SIGKILL');
    await store.close();
    await database.drop();
    await rm(scratch, { recursive: true, force: true });
  });

  const writers = (category: string): ServiceProcess => {
    const service = runService(join(scratch, 'writer.mjs'), [database.appUrl, category], { temporaryFolder: tmpdir() });
    started.push(service);
    return service;
  };

  it('loses nothing, repeats nothing and leaves no gap, for readers and for a follower', async () => {
    const followed: StoredEvent[] = [];
    const stopping = new AbortController();
    const following = (async () => {
      for await (const batch of store.follow(START, stopping.signal)) followed.push(...batch.events);
    })();

    const killed = writers('killed');
    const lasting = writers('lasting');
    await until(() => killed.facts.length > 1000 && lasting.facts.length > 1000, 20_000);
    killed.signal('SIGKILL');
    await killed.ended;
    const after = lasting.facts.length;
    const late = writers('late');
    await until(() => late.facts.length > 1000 && lasting.facts.length > after + 1000, 20_000);
    for (const writer of [lasting, late]) writer.signal('SIGTERM');
    expect(await Promise.all([lasting.ended, late.ended])).toEqual([
      { code: 0, complaint: '' },
      { code: 0, complaint: '' },
    ]);

    const acknowledged = [killed, lasting, late].flatMap(({ facts }) => facts);
    const last = acknowledged.map(({ position }) => BigInt(position as string)).reduce((a, b) => (a > b ? a : b));
    await until(() => (followed.at(-1)?.position ?? START) >= last, 10_000);
    // What the killed process had sent may have been stored without its hearing of it.
    const whole = await wholeLog(store);
    await until(() => followed.length >= whole.length, 10_000);
    stopping.abort();
    await following;

    expect(followed).toEqual(whole);
    const ids = whole.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const stored = new Set(ids);
    const missing = acknowledged.flatMap((fact) => fact.acknowledged as string[]).filter((id) => !stored.has(id));
    expect(missing).toEqual([]);
    const streams = new Set(whole.map(({ stream }) => stream));
    expect(streams.size).toBe(48);
    for (const stream of streams) {
      const revisions = whole.filter((event) => event.stream === stream).map(({ revision }) => revision);
      expect(revisions).toEqual(revisions.map((_, index) => index));
    }
  }, 90_000);
});

async function wholeLog(store: PostgresEventStore): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  const stop = new AbortController();
  for await (const batch of store.follow(START, stop.signal)) {
    events.push(...batch.events);
    if (batch.caughtUp) break;
  }
  return events;
}
