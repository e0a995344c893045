/** @waits for servers that start and end */
import { build } from 'esbuild';
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stopOrphan } from '../../libs/embedded-postgres/orphan.js';
import { startMark } from '../../libs/embedded-postgres/running-process.js';
import { until } from '../support/until.js';
import { runService, type ServiceProcess } from './service-process.js';
import { scratchFolder } from '../support/scratch.js';

const PLATFORM = `@embedded-postgres/${process.platform}-${process.arch}`;
const asRoot = process.getuid?.() === 0;
/** Somebody who is not root: under root another user, else the one who runs the specs. */
const plainUser = asRoot ? { uid: 65534, gid: 65534 } : {};

/** Every spec runs the real process, from a project folder as npm makes it: without the shared-library links. */
describe('a service on the bundled PostgreSQL', () => {
  let scratch: string;
  let project: string;
  let temporaryFolder: string;
  let count = 0;
  const started: ServiceProcess[] = [];
  const dataFolders = new Set<string>();

  const run = (dataDir: string, task: 'once' | 'write', user: { uid?: number; gid?: number } = {}): ServiceProcess => {
    const program = join(project, 'service.mjs');
    const service = runService(program, [dataDir, join(scratch, 'var'), task], { ...user, temporaryFolder });
    dataFolders.add(dataDir);
    started.push(service);
    return service;
  };
  const newFolder = (): string => join(scratch, `data-${++count}`);

  beforeAll(async () => {
    scratch = await mkdtemp(join(scratchFolder(), 'service-'));
    project = join(scratch, 'home', 'project');
    temporaryFolder = join(scratch, 'tmp');
    await mkdir(project, { recursive: true });
    await mkdir(temporaryFolder);
    await chmod(temporaryFolder, 0o1777);
    for (const folder of [scratch, join(scratch, 'home'), project]) await chmod(folder, 0o755);
    const binaries = dirname(dirname(createRequire(import.meta.url).resolve(PLATFORM)));
    await cp(binaries, join(project, 'node_modules', PLATFORM), {
      recursive: true,
      filter: async (path) => !(await lstat(path)).isSymbolicLink(),
    });
    await build({
      entryPoints: [join(process.cwd(), 'test/crash/embedded-postgres.service.ts')],
      outfile: join(project, 'service.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['pg-native'],
      banner: { js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);" },
    });
  });
  afterEach(async () => {
    for (const service of started.splice(0)) {
      if (startMark(service.pid) !== undefined) service.signal('SIGKILL');
      await service.ended;
    }
    for (const folder of dataFolders) await stopOrphan(join(folder, 'cluster'));
    dataFolders.clear();
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  it('killed while it writes: the next start ends the server left behind and has everything acknowledged', async () => {
    const dataDir = newFolder();
    const killed = run(dataDir, 'write');
    await until(() => killed.facts.length > 100, 20_000);
    killed.signal('SIGKILL');
    await killed.ended;
    const acknowledged = killed.facts.filter((fact) => 'written' in fact).length;
    const next = run(dataDir, 'once');
    const { found } = await next.tells('ready');
    // The last one may have been committed without the line about it being told.
    expect([acknowledged, acknowledged + 1]).toContain(found);
    expect(await next.tells('said')).toEqual({
      said: expect.stringMatching(/^Stopped the PostgreSQL server \(process \d+\) that an earlier run left behind\.$/),
    });
    expect((await next.ended).code).toBe(0);
  });

  it('killed in the middle of its first start: nothing looks like data, and the next start is a first start', async () => {
    const dataDir = newFolder();
    const killed = run(dataDir, 'once');
    const unfinished = await until(async () => (await readdir(dataDir)).find((name) => name.startsWith('cluster')), 20_000);
    killed.signal('SIGKILL');
    await killed.ended;
    expect(unfinished).toMatch(/^cluster\.unfinished-/);
    expect(await readdir(dataDir)).not.toContain('cluster');
    const next = run(dataDir, 'once');
    expect(await next.tells('ready')).toMatchObject({ found: 0 });
    expect((await next.ended).code).toBe(0);
  });

  it('refuses to share its data folder with another process, which goes on undisturbed', async () => {
    const dataDir = newFolder();
    const first = run(dataDir, 'write');
    await first.tells('ready');
    expect(await run(dataDir, 'once').ended).toEqual({
      code: 1,
      complaint: `EmbeddedPostgresError: The data folder ${dataDir} is in use by process ${first.pid}: stop that process first, or choose another data folder.`,
    });
    const before = first.facts.length;
    await until(() => first.facts.length > before + 10);
  });

  it('of two started at once on a new folder, has at most one serve, and the data is whole', async () => {
    const dataDir = newFolder();
    const ends = await Promise.all([run(dataDir, 'once').ended, run(dataDir, 'once').ended]);
    const refused = ends.filter(({ code }) => code !== 0);
    expect(refused.every(({ complaint }) => /is in use by process \d+/.test(complaint))).toBe(true);
    const next = run(dataDir, 'once');
    expect(await next.tells('ready')).toMatchObject({ found: 2 - refused.length });
    await next.ended;
  });

  it('drains at Ctrl-C: the server lives until the service stops it', async () => {
    const dataDir = newFolder();
    const service = run(dataDir, 'write');
    await until(() => service.facts.length > 20, 20_000);
    service.signalGroup('SIGINT');
    expect(await service.ended).toEqual({ code: 0, complaint: '' });
    expect(await service.tells('stopped')).toEqual({ stopped: { code: 0, signal: null, asked: true } });
    expect(await readdir(dataDir)).toEqual(['cluster', 'server.log', 'superuser-password']);
  });

  it('refuses, in one sentence, a folder that it may not write', async () => {
    const closed = join(scratch, 'closed');
    await mkdir(closed, { recursive: true });
    await chmod(closed, 0o555);
    const { code, complaint } = await run(join(closed, 'data'), 'once', plainUser).ended;
    expect(complaint).toMatch(
      /^EmbeddedPostgresError: The data folder .*closed\/data cannot be written \(EACCES\): make it writable for user number \d+, or choose another data folder\.$/,
    );
    expect(code).toBe(1);
  });

  it('runs as a plain user from a project folder that this user cannot write', async () => {
    const libraries = join(project, 'node_modules', PLATFORM, 'native', 'lib');
    for (const name of await readdir(libraries)) {
      if ((await lstat(join(libraries, name))).isSymbolicLink()) await rm(join(libraries, name));
    }
    await chmod(libraries, 0o555);
    const dataDir = newFolder();
    await mkdir(dataDir);
    if (asRoot) await chown(dataDir, 65534, 65534);
    const service = run(dataDir, 'once', plainUser);
    expect(await service.tells('ready')).toMatchObject({ found: 0, dataDir });
    expect(await service.ended).toEqual({ code: 0, complaint: '' });
    // The programs ran from a copy, whole and under its final name.
    const copies = (await readdir(temporaryFolder)).filter((name) => name.startsWith('postgresql-'));
    expect(copies).toEqual([expect.stringMatching(/-of-\d+$/)]);
    await chmod(libraries, 0o755);
  });

  it('runs as a user without an entry in the list of users', async () => {
    const dataDir = newFolder();
    const nameless = asRoot ? { uid: 54321, gid: 54321 } : {};
    await mkdir(dataDir);
    if (asRoot) await chown(dataDir, 54321, 54321);
    const service = run(dataDir, 'once', nameless);
    const { code, complaint } = await service.ended;
    // Where the machine forbids user namespaces, it says what to do instead.
    const refusal =
      /^EmbeddedPostgresError: PostgreSQL cannot make its data folder as user number 54321, which has no entry in \/etc\/passwd: add one,/;
    expect(code === 0 ? service.facts.at(-1) : complaint).toEqual(
      code === 0 ? { stopped: { code: 0, signal: null, asked: true } } : expect.stringMatching(refusal),
    );
  });

  it('runs from a project that only its owner can enter; under root it says where the data is, and finds it again', async () => {
    await chmod(join(scratch, 'home'), 0o700);
    const dataDir = join(project, 'data');
    const standIn = asRoot ? join(scratch, 'var', 'lib', 'crash') : dataDir;
    const note = expect.stringMatching(`cannot enter ${dataDir}: the data is in ${standIn}/project-data-[0-9a-f]{8}\\.$`);
    for (const found of [0, 1]) {
      const service = run(dataDir, 'once');
      const ready = await service.tells('ready');
      expect(ready).toMatchObject({ found, dataDir: expect.stringContaining(standIn) });
      expect(ready.note).toEqual(asRoot ? note : undefined);
      expect((await service.ended).code).toBe(0);
    }
    if (asRoot) expect(await readFile(join(dataDir, 'moved-to'), 'utf8')).toContain(standIn);
    await chmod(join(scratch, 'home'), 0o755);
  });
});
