import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolders } from './index.js';

describe('folders that are made', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'folders-'));
    await writeFile(join(root, 'file'), '');
    await symlink(join(root, 'nowhere'), join(root, 'leads-nowhere'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('are all those that are missing, and the topmost is told', async () => {
    expect(await makeFolders(join(root, 'a/b/c'), 0o700)).toBe(join(root, 'a'));
    expect(await makeFolders(join(root, 'a/b/d'), 0o700)).toBe(join(root, 'a/b/d'));
    expect(await makeFolders(join(root, 'a/b/c'))).toBeUndefined();
    expect((await stat(join(root, 'a/b'))).mode & 0o777).toBe(0o700);
  });

  it('may be asked for by several at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => makeFolders(join(root, 'x/y/z'))));
    expect((await stat(join(root, 'x/y/z'))).isDirectory()).toBe(true);
  });

  it.each([
    ['a file', 'file', 'EEXIST'],
    ['below a file', 'file/a/b', 'ENOTDIR'],
    ['a link to nothing', 'leads-nowhere', 'EEXIST'],
    ['below a link to nothing', 'leads-nowhere/a', 'EEXIST'],
    ['a name longer than the system takes', `${'n'.repeat(300)}/a`, 'ENAMETOOLONG'],
    ['the null device', '/dev/null/a', 'ENOTDIR'],
    ['an empty name', '', 'ENOENT'],
  ])('are refused with the word of the system where there is %s', async (_, path, code) => {
    await expect(makeFolders(path === '' || path.startsWith('/') ? path : join(root, path))).rejects.toMatchObject({ code });
  });

  it('are refused, and not asked for without end, where the system makes none in a folder that is there', async () => {
    // Also where there is no such file system: nobody but root makes folders at the root.
    await expect(makeFolders('/proc/no-such/folder')).rejects.toMatchObject({ code: expect.stringMatching(/^E[A-Z]+$/) as string });
  });
});
