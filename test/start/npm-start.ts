import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startMark } from '../../libs/embedded-postgres/running-process.js';
import { builtService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { until } from '../support/until.js';

/** A signal, and how `npm start` ends at it. */
export interface Ending {
  readonly signal: 'SIGTERM' | 'SIGINT' | 'SIGHUP' | 'SIGKILL';
  /** npm alone, as by a process manager; or everything at the terminal, as by Ctrl-C or where it is closed. */
  readonly to: 'npm alone' | 'everything at the terminal';
  readonly end: number | NodeJS.Signals;
}

/** The command of the README, as it stands in package.json, over a program that is built already. */
export function npmStart(whileServing: readonly Ending[], whileBuilding: readonly Ending[]): void {
  let project: string;
  let data: TestDataFolder;
  let npm: ChildProcess;
  let said: string;
  let ended: Promise<number | NodeJS.Signals | null>;

  beforeAll(async () => {
    const [{ program }, folder] = await Promise.all([builtService(), testDataFolder()]);
    [project, data] = [join(dirname(program), '../..'), folder];
  }, 60_000);
  afterEach(async () => {
    try {
      process.kill(-npm.pid!, 'SIGKILL');
    } catch {
      // Everything has ended, as it should.
    }
    await ended;
  });
  afterAll(() => data.remove());

  const scripts = async (build: string): Promise<object> => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly scripts: { readonly start: string } };
    return { type: 'module', scripts: { start: scripts.start, build } };
  };
  /** `leader` keeps the group of processes, as a terminal does, when npm has ended. */
  const start = async (build = 'exit 0'): Promise<void> => {
    await writeFile(join(project, 'package.json'), JSON.stringify(await scripts(build)));
    const { PATH, TMPDIR } = process.env;
    npm = spawn('npm', ['start'], {
      cwd: project,
      env: { PATH, PORT: '0', DATA_DIR: data.path, HOME: data.path, ...(TMPDIR && { TMPDIR }) },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    said = '';
    for (const stream of [npm.stdout!, npm.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    // Of every process that holds them, also those without a parent.
    ended = once(npm, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null);
  };
  const serving = async (): Promise<string> => (await until(() => /^Afterwatch serves on (\S+)/m.exec(said), 60_000))[1]!;
  const isGone = (pid: number) => until(() => startMark(pid) === undefined, 10_000);

  it.each(whileServing)(
    '$signal to $to ends npm, the service and its database in order, and the next start follows at once',
    async ({ signal, to, end }) => {
      await start();
      const url = await serving();
      const server = await data.serverPid();
      process.kill(to === 'npm alone' ? npm.pid! : -npm.pid!, signal);
      expect(await ended).toBe(end);
      await isGone(server);
      await expect(fetch(`${url}/livez`)).rejects.toThrow();
      expect(said).toContain('Stopping: finishing what has begun.');
      expect(said).not.toMatch(/Stopped before everything|left behind/);
    },
    60_000,
  );

  it.each(whileBuilding)(
    'leaves nothing that builds at $signal to $to while it still builds',
    async ({ signal, to, end }) => {
      const mark = join(data.path, 'building');
      await mkdir(dirname(mark), { recursive: true });
      await rm(mark, { force: true });
      await start(`node -e "fs.writeFileSync('${mark}', String(process.pid)); setInterval(() => {}, 1000)" && exit 0`);
      const builder = Number(await until(() => readFile(mark, 'utf8').catch(() => ''), 20_000));
      process.kill(to === 'npm alone' ? npm.pid! : -npm.pid!, signal);
      expect(await ended).toBe(end);
      await isGone(builder);
      expect(said).toContain('Stopped before it served');
    },
    60_000,
  );
}
