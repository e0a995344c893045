import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './index.js';
import { scratchFolder } from '../../test/support/scratch.js';

describe('the bundled PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedPostgres | undefined;
  const said: string[] = [];

  const start = async (options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> =>
    (running = await startEmbeddedPostgres({ dataDir, log: (line) => said.push(line), ...options }));

  const ask = async (statement: string, url = running?.superuserUrl): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };

  const refusal = (options: Partial<EmbeddedPostgresOptions> = {}): Promise<string> =>
    startEmbeddedPostgres({ dataDir, log: () => undefined, ...options }).then(
      async (server) => (await server.stop(), 'it started'),
      (error: Error) => `${error.name}: ${error.message}`,
    );

  beforeAll(async () => {
    const folder = await mkdtemp(join(scratchFolder(), 'bundled-'));
    // Under root the server runs as another user, who must be able to pass.
    await chmod(folder, 0o711);
    dataDir = join(folder, 'server');
    await (await start()).stop();
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    said.length = 0;
  });
  afterAll(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

  it('finds its data at the second start', async () => {
    await start();
    await ask('CREATE TABLE found (id int)');
    await ask('INSERT INTO found VALUES (7)');
    await running?.stop();
    await start();
    expect(await ask('SELECT id FROM found')).toEqual([{ id: 7 }]);
    expect(said).toEqual([]);
  });

  it('keeps what it acknowledged, in UTF-8, and its log quotes neither statements nor values', async () => {
    await start();
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'server_encoding', 'log_min_error_statement', 'log_error_verbosity'];
    const settings = await ask(`SELECT name, setting FROM pg_settings WHERE name IN ('${names.join("','")}')`);
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      server_encoding: 'UTF8',
      log_min_error_statement: 'panic',
      log_error_verbosity: 'terse',
    });
    await ask('CREATE TABLE secret (word text PRIMARY KEY)');
    await ask("INSERT INTO secret VALUES ('planted-word')");
    await expect(ask("INSERT INTO secret VALUES ('planted-word')")).rejects.toMatchObject({ code: '23505' });
    const log = await readFile(join(dataDir, 'server.log'), 'utf8');
    expect(log).toContain('duplicate key value');
    expect(log).not.toContain('planted-word');
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const server = await start();
    const url = new URL(server.superuserUrl);
    expect(url.hostname).toBe('127.0.0.1');
    url.password = 'guess';
    await expect(ask('SELECT 1', url.href)).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(dataDir, 'superuser-password'))).mode & 0o777).toBe(0o600);
  });

  it('tells when the server was killed, and the next start has everything acknowledged', async () => {
    const server = await start();
    await ask('CREATE TABLE mark (id bigserial, writer int)');
    const acknowledged = [0, 0, 0, 0];
    const isEnough = () => acknowledged.every((count) => count >= 50);
    let isKilled = false;
    const writers = acknowledged.map(async (_, writer) => {
      const client = new Client({ connectionString: server.superuserUrl });
      client.on('error', () => undefined);
      await client.connect();
      while (
        await client.query('INSERT INTO mark (writer) VALUES ($1)', [writer]).then(
          () => true,
          () => false,
        )
      ) {
        acknowledged[writer]!++;
        if (!isKilled && isEnough()) {
          isKilled = true;
          process.kill(Number.parseInt(await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');
        }
      }
    });
    expect(await server.exited).toEqual({ code: null, signal: 'SIGKILL', asked: false });
    await Promise.all(writers);
    await server.stop();
    await start();
    const kept = await ask('SELECT writer, count(*)::int AS count FROM mark GROUP BY writer ORDER BY writer');
    // One commit of each writer may have been made without its answer having arrived.
    expect(kept.map(({ count }, writer) => Number(count) - acknowledged[writer]!).every((more) => more === 0 || more === 1)).toBe(true);
    expect(isEnough()).toBe(true);
  });

  it('starts though a stranger now has the number of a server that crashed', async () => {
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'cluster')}\n1\n5432\n\n127.0.0.1\n`);
    await start();
    expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(said).toEqual([]);
  });

  it('clears away what a start that was cut short left behind', async () => {
    await mkdir(join(dataDir, 'cluster.unfinished-1-1', 'base'), { recursive: true });
    await start();
    expect(await readdir(dataDir)).not.toContain('cluster.unfinished-1-1');
  });

  it('refuses a folder in use, and the one who has it is not disturbed', async () => {
    await start();
    expect(await refusal()).toBe(
      `EmbeddedPostgresError: The data folder ${dataDir} is in use by process ${process.pid}: stop that process first, or choose another data folder.`,
    );
    expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses data of another major version, and data without a version', async () => {
    const version = join(dataDir, 'cluster', 'PG_VERSION');
    const written = await readFile(version);
    await writeFile(version, '17\n');
    expect(await refusal()).toMatch(
      /^EmbeddedPostgresError: The data in .* was written by PostgreSQL 17, and this release brings PostgreSQL 18: start it/,
    );
    await writeFile(version, '');
    expect(await refusal()).toMatch(/^EmbeddedPostgresError: The folder .* is not a PostgreSQL data folder/);
    await writeFile(version, written);
  });

  it('refuses data whose password is lost, rather than lock everybody out', async () => {
    const file = join(dataDir, 'superuser-password');
    await rename(file, `${file}.lost`);
    expect(await refusal()).toMatch(/^EmbeddedPostgresError: The file .*superuser-password .* is missing or empty: put it back/);
    await rename(`${file}.lost`, file);
    await start();
    expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('names the file that is not as it should be', async () => {
    const file = join(dataDir, 'superuser-password');
    await rename(file, `${file}.aside`);
    await mkdir(file);
    expect(await refusal()).toMatch(
      /^EmbeddedPostgresError: PostgreSQL cannot use its data folder .* \(EISDIR.*\): look at its owner, its rights/,
    );
    await rmdir(file);
    await rename(`${file}.aside`, file);
  });

  it('refuses a path where no folder can be', async () => {
    await writeFile(join(dataDir, '..', 'file'), '');
    expect(await refusal({ dataDir: join(dataDir, '..', 'file', 'data') })).toMatch(
      /^EmbeddedPostgresError: The data folder .* cannot be written \(ENOTDIR\): make it writable for user number \d+, or choose another data folder\.$/,
    );
  });

  it('refuses a fixed port that is taken', async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
    const { port } = occupant.address() as AddressInfo;
    expect(await refusal({ port })).toBe(
      `EmbeddedPostgresError: Port ${port}, wanted for PostgreSQL, is taken: stop what uses it, or choose another port.`,
    );
    await new Promise((resolve) => occupant.close(resolve));
  });

  it("gives the server's own complaint where it does not start", async () => {
    expect(await refusal({ settings: { max_connections: 'many' } })).toMatch(
      /^EmbeddedPostgresError: PostgreSQL did not start: invalid value for parameter "max_connections": "many"\. Its log is .*server\.log\.$/,
    );
    // What was begun is given up: the folder is free for the next start.
    await start();
    expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
