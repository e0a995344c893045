import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterExists } from './cluster.js';
import { scratchFolder } from '../../test/support/scratch.js';

describe("the server's files in a data folder", () => {
  let folder: string;
  const own = { uid: process.getuid!(), gid: process.getgid!() };
  beforeEach(async () => {
    folder = await mkdtemp(join(scratchFolder(), 'cluster-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are not there at the first start', async () => {
    expect(await clusterExists(join(folder, 'cluster'), 18, own)).toBe(false);
  });

  it('are taken where version and owner are right', async () => {
    await writeFile(join(folder, 'PG_VERSION'), '18\n');
    expect(await clusterExists(folder, 18, own)).toBe(true);
    expect(await clusterExists(folder, 18, undefined)).toBe(true);
  });

  it('are refused where a restored copy belongs to another user, with the command that puts it right', async () => {
    await writeFile(join(folder, 'PG_VERSION'), '18\n');
    await expect(clusterExists(folder, 18, { uid: own.uid + 7, gid: 9 })).rejects.toThrow(
      `give it to that user (chown -R ${own.uid + 7}:9 ${folder})`,
    );
  });
});
