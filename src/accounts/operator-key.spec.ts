import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operatorKeyFile, renewOperatorKey } from './operator-key.js';
import { scratchFolder } from '../../test/support/scratch.js';

describe('the key of the operator', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(scratchFolder(), 'operator-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const kept = async (dir = folder) => (await readFile(operatorKeyFile(dir), 'utf8')).trim();

  it('is readable by nobody but whoever runs the service, and stands in a folder that is made for it', async () => {
    const inside = join(folder, 'not', 'there', 'yet');
    const key = await renewOperatorKey(inside);
    expect((await stat(operatorKeyFile(inside))).mode & 0o777).toBe(0o600);
    expect(await kept(inside)).toMatch(/^[\w-]{43}$/);
    expect(key.is(await kept(inside))).toBe(true);
    expect(await readdir(inside)).toEqual(['operator.key']);
  });

  it('is another one at each start, and the one before is good for nothing, whoever had written it', async () => {
    await writeFile(operatorKeyFile(folder), 'planted', { mode: 0o666 });
    const first = await renewOperatorKey(folder);
    const before = await kept();
    const second = await renewOperatorKey(folder);
    expect([first.is('planted'), second.is(before), second.is(await kept())]).toEqual([false, false, true]);
    expect((await stat(operatorKeyFile(folder))).mode & 0o777).toBe(0o600);
  });

  it('is no other text', async () => {
    const key = await renewOperatorKey(folder);
    const text = await kept();
    for (const other of ['', text.slice(1), `${text}a`, text.toUpperCase(), 'é'.repeat(43)]) expect(key.is(other)).toBe(false);
  });

  it('goes with its service, and leaves that of a later one where it is', async () => {
    const first = await renewOperatorKey(folder);
    const second = await renewOperatorKey(folder);
    await first.remove();
    expect(second.is(await kept())).toBe(true);
    await second.remove();
    await second.remove();
    expect(await readdir(folder)).toEqual([]);
  });

  it('says in one sentence what to do where it cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '');
    await expect(renewOperatorKey(join(folder, 'a-file'))).rejects.toThrow(/^The operator's key .+ cannot be written \(\w+\)\. [^.]+\.$/);
  });
});
