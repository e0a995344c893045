/** @waits for services that start and end */
import { once } from 'node:events';
import { access, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { startMark } from '../../libs/embedded-postgres/running-process.js';
import { builtService, type BuiltService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { holdAppends } from '../support/hold-appends.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { releasesMade, streamsIn } from '../support/releases-made.js';
import { until } from '../support/until.js';
import { bearer, operator } from '../support/who-acts.js';

const ONE_SENTENCE = /^[^\n]+[.]$/;

/** One installation, from its first start on: each of these finds what the one before has left. */
describe('an installation, as its operator has it', () => {
  let built: BuiltService;
  let folder: TestDataFolder;
  let service: RunningService;
  let url: string;
  let coordinator: string | undefined;
  const acknowledged: string[] = [];

  beforeAll(async () => {
    [built, folder] = await Promise.all([builtService(), testDataFolder()]);
  }, 60_000);
  afterAll(async () => {
    await kill();
    await folder.remove();
  });

  const run = (settings: Readonly<Record<string, string>> = {}): RunningService =>
    (service = runningService(built.program, { DATA_DIR: folder.path, ...settings }));
  const kill = async (): Promise<void> => {
    service.signal('SIGKILL');
    await service.ended;
  };
  const isRunning = () => service !== undefined && startMark(service.pid) !== undefined;
  /** Every start finds everything that was acknowledged before. */
  const start = async (): Promise<void> => {
    if (isRunning()) await kill();
    url = await run().serving();
    for (const id of acknowledged) await until(() => personIsThere(id), 10_000);
  };
  /** What the one before has left running goes on. */
  const goOn = async (): Promise<void> => {
    if (!isRunning()) await start();
  };
  const post = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(coordinator === undefined ? await operator(url) : await bearer(url, coordinator)),
        ...headers,
      },
      body: JSON.stringify(body),
    });
  const personIsThere = async (id: string): Promise<boolean> => {
    const { status } = await fetch(`${url}/api/v1/people/${id}`, { headers: await bearer(url, coordinator!) });
    return status === 200;
  };
  const added = async (answer: Response): Promise<void> => {
    expect(answer.status).toBe(201);
    acknowledged.push(((await answer.json()) as { id: string }).id);
  };
  /** Sends a statement as superuser. @returns how many rows it answered */
  const asked = async (statement: string): Promise<number | null> => {
    const client = new pg.Client({ connectionString: await folder.databaseUrl() });
    client.on('error', () => undefined);
    await client.connect();
    return client
      .query(statement)
      .then(({ rowCount }) => rowCount)
      .finally(() => client.end());
  };
  const isGone = (pid: number): Promise<boolean> => until(() => startMark(pid) === undefined, 10_000);

  it('on an empty folder it starts, and says where it serves and what to do next', async () => {
    await start();
    const said = await until(() => service.said().includes('npm run sample') && service.said(), 5000);
    expect(said).toContain(`Afterwatch serves on ${url} (this machine only). The data is in ${folder.path}`);
    expect(said).toContain(`${url}/api/openapi.json`);
    const { port } = new URL(url);
    expect(said).toContain(`npm run person:add-first -- --name "Your name" --privacy-officer "Another name" --port ${port}\n`);
    expect(said).toContain(`npm run sample -- --port ${port}\n`);
    expect(said).toContain(`The master key lies in ${join(folder.path, 'master.key')}, beside the data that it opens`);
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(200);
    const { checks } = (await ready.json()) as { readonly checks: readonly { readonly name: string }[] };
    expect(checks.find(({ name }) => name === 'personal_data_keys')).toMatchObject({
      ok: true,
      warning: expect.stringMatching(/^the master key lies beside the data .+ two better places$/) as string,
    });
    const first = await post('/people/first', { name: 'Alex Reed' });
    expect(first.status).toBe(201);
    coordinator = ((await first.json()) as { personId: string }).personId;
    acknowledged.push(coordinator);
    // What is held below is then what a person does, and nothing of the clock's.
    await releasesMade(async () => streamsIn(await folder.databaseUrl()));
  }, 90_000);

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'at %s it answers what it was asked before, and then stops PostgreSQL',
    async (signal) => {
      await goOn();
      // With a token in hand the request is sent at once.
      await personIsThere(coordinator!);
      const server = await folder.serverPid();
      const hold = await holdAppends(await folder.databaseUrl());
      const inFlight = post('/people', { name: 'Sam Hart', anotherOfThisName: true });
      await hold.somebodyWaits();
      service.signal(signal);
      await until(() => service.said().includes('Stopping'));
      await hold.release();
      await added(await inFlight);
      expect(await service.ended).toEqual({ code: 0, complaint: '' });
      await isGone(server);
      await expect(fetch(`${url}/livez`)).rejects.toThrow();
    },
    60_000,
  );

  it('does not wait for what is stuck when it is told a second time, and leaves no server behind', async () => {
    await start();
    expect(service.said()).not.toContain('add-first');
    const server = await folder.serverPid();
    const hold = await holdAppends(await folder.databaseUrl());
    const stuck = post('/people', { name: 'Kim Lane', anotherOfThisName: true }).catch(() => 'no answer');
    await hold.somebodyWaits();
    service.signal('SIGINT');
    await until(() => service.said().includes('Stopping'));
    service.signal('SIGINT');
    const { code, complaint } = await service.ended;
    expect(complaint).toMatch(/^Stopped before everything begun was finished: .+\.$/m);
    expect(code).toBe(1);
    // The lock goes with the server: what was stuck may get through in that last moment, and is then answered as recorded.
    const answer = await stuck;
    expect(['no answer', 201, 503]).toContain(typeof answer === 'string' ? answer : answer.status);
    await isGone(server);
    await hold.release();
  }, 60_000);

  it('killed, it starts again with everything that it had acknowledged, and ends the server left behind', async () => {
    await start();
    await added(await post('/people', { name: 'Pat Moss', anotherOfThisName: true }));
    const server = await folder.serverPid();
    await kill();
    await start();
    expect(service.said()).toContain(`Stopped the PostgreSQL server (process ${server}) that an earlier run left behind.`);
  }, 60_000);

  it('ends in one sentence when PostgreSQL is killed, and starts again with everything', async () => {
    await goOn();
    await added(await post('/people', { name: 'Lee Frost', anotherOfThisName: true }));
    process.kill(await folder.serverPid(), 'SIGKILL');
    const { code, complaint } = await service.ended;
    expect(complaint.split('\n').filter((line) => !line.startsWith('{'))).toEqual([
      'PostgreSQL has ended by itself. Start the service again: nothing acknowledged is lost.',
    ]);
    expect(code).toBe(1);
  }, 60_000);

  it('says in one sentence and nothing else that its port is taken, before it makes anything', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const data = join(folder.path, 'never-made');
    const { code, complaint } = await run({ PORT: String(port), DATA_DIR: data }).ended;
    expect(complaint).toMatch(ONE_SENTENCE);
    expect(service.said()).toBe('');
    await expect(access(data)).rejects.toThrow('ENOENT');
    expect(complaint).toMatch(/^The port is taken: .+ set PORT to another number\.$/);
    expect(code).toBe(1);
    other.close();
  }, 60_000);

  it('says in one sentence and nothing else that its master key cannot be used, though its database runs already', async () => {
    const { code, complaint } = await run({ MASTER_KEY_FILE: folder.path }).ended;
    expect(complaint).toBe(`The master key file ${folder.path} is a folder. Name the file that holds the key.`);
    expect(service.said()).toBe('');
    expect(code).toBe(1);
  }, 60_000);

  it('says in one sentence that its data is of another major version, and leaves it as it is', async () => {
    const version = join(folder.path, 'postgres', 'cluster', 'PG_VERSION');
    const own = await readFile(version, 'utf8');
    await writeFile(version, '15\n');
    const { code, complaint } = await run().ended;
    await writeFile(version, own);
    expect(complaint).toMatch(ONE_SENTENCE);
    expect(complaint).toMatch(/was written by PostgreSQL 15, and this release brings PostgreSQL \d+/);
    expect(code).toBe(1);
    await start();
  }, 60_000);

  it('asked to stop while it still starts, does not wait until it serves, and says nothing of connections that end with it', async () => {
    await goOn();
    // The next start will read from here, with connections open already, and wait far longer than anybody would.
    await asked('ALTER TABLE read_side.checkpoints RENAME TO checkpoints_kept');
    await asked('CREATE VIEW read_side.checkpoints AS SELECT kept.* FROM read_side.checkpoints_kept kept, pg_sleep(600)');
    await asked('GRANT SELECT ON read_side.checkpoints TO PUBLIC');
    await kill();
    const starting = run();
    await until(() => asked(`SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'`), 30_000);
    starting.signal('SIGTERM');
    expect(await starting.ended).toEqual({ code: 0, complaint: '' });
    expect(starting.said()).toContain('Stopped before it served');
    // Lines of the log begin with it.
    expect(starting.said()).not.toContain('{');
  }, 60_000);
});
