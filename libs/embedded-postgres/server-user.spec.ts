import { chmod, lchown, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from './index.js';
import { ownNumberFor } from './own-number.js';
import { nobody } from './server-user.js';
import { scratchFolder } from '../../test/support/scratch.js';

const asRoot = process.getuid!() === 0;

describe('whom the bundled PostgreSQL runs as', () => {
  let folder: string;
  let dataDir: string;
  const path = process.env.PATH;
  beforeEach(async () => {
    folder = await mkdtemp(join(scratchFolder(), 'server-user-'));
    await chmod(folder, 0o711);
    dataDir = join(folder, 'server');
  });
  afterEach(async () => {
    process.env.PATH = path;
    await rm(folder, { recursive: true, force: true });
  });

  /** Who owns its files, all of them alike, and who its process is. */
  async function ranAs(): Promise<{ readonly files: readonly number[]; readonly process: number; readonly mode: number }> {
    const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, settings: { fsync: 'off' } });
    try {
      const client = new Client({ connectionString: server.superuserUrl });
      await client.connect();
      await client.query('CREATE TABLE IF NOT EXISTS kept (id int)').finally(() => client.end());
      const cluster = join(dataDir, 'cluster');
      const process = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
      const files = await Promise.all(['.', 'base', 'global', 'PG_VERSION', 'pg_hba.conf'].map((name) => stat(join(cluster, name))));
      const { uid } = await stat(`/proc/${process}`).catch(() => files[0]!);
      return { files: [...new Set(files.map((each) => each.uid))], process: uid, mode: files[0]!.mode & 0o777 };
    } finally {
      await server.stop();
    }
  }
  const expected = async () => (asRoot ? (await ownNumberFor(dataDir))! : process.getuid!());
  const ownedBy = (user: number) => ({ files: [user], process: user, mode: 0o700 });

  it('is, for root, a number that no user of the machine has, and the same at the next start', async () => {
    const own = await expected();
    expect([await ranAs(), await ranAs()]).toEqual([ownedBy(own), ownedBy(own)]);
    if (!asRoot) return;
    const names = await Promise.all(['/etc/passwd', '/etc/group'].map((list) => readFile(list, 'utf8')));
    expect(names.join('\n').split('\n')).not.toContainEqual(expect.stringContaining(`:${own}:`));
    expect(own).not.toBe((await nobody()).uid);
  });

  it('is that number also where the machine makes no user namespace, and nothing is left of who made the files', async () => {
    const own = await expected();
    const programs = join(folder, 'bin');
    await mkdir(programs);
    for (const name of ['cp', 'sync']) await symlink(`/bin/${name}`, join(programs, name));
    process.env.PATH = programs;
    expect(await ranAs()).toEqual(ownedBy(own));
    expect(await readdir(dataDir)).not.toContainEqual(expect.stringMatching(/unfinished|made/));
  });

  it('stays whoever owns the data that is there already, such as nobody', async () => {
    await ranAs();
    const { uid, gid } = asRoot ? await nobody() : { uid: process.getuid!(), gid: process.getgid!() };
    const cluster = join(dataDir, 'cluster');
    for (const name of ['', ...(await readdir(cluster, { recursive: true }))]) await lchown(join(cluster, name), uid, gid);
    expect(await ranAs()).toEqual(ownedBy(uid));
  });

  it('is another number for another installation, and never one under which a process runs', async () => {
    const numbers = await Promise.all(['/a', '/b', '/c', '/d', '/e', '/f'].map(ownNumberFor));
    expect(new Set(numbers).size).toBeGreaterThan(4);
    for (const number of numbers) expect(number).toBeGreaterThan(60_577);
    expect(await ownNumberFor('/a')).toBe(numbers[0]);
  });
});
