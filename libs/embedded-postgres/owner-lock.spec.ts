import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeOwnerLock } from './owner-lock.js';
import { startMark } from './running-process.js';

describe('the one owner of a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owner-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is refused while another process that runs has it', async () => {
    await writeFile(join(folder, `owner.${process.ppid}.${startMark(process.ppid)}`), '');
    await expect(takeOwnerLock(folder)).rejects.toThrow(`in use by process ${process.ppid}`);
    expect(await readdir(folder)).toEqual([`owner.${process.ppid}.${startMark(process.ppid)}`]);
  });

  it('is refused to the same process a second time, until it is given back', async () => {
    const lock = await takeOwnerLock(folder);
    await expect(takeOwnerLock(folder)).rejects.toThrow(`in use by process ${process.pid}`);
    await lock.release();
    await (await takeOwnerLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('left by a process long dead is void also for one that got the same number and the same start, as in a container', async () => {
    await writeFile(join(folder, `owner.${process.pid}.${startMark(process.pid)}`), '');
    await (await takeOwnerLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is had by one at most of many who want it at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => takeOwnerLock(folder)));
    const taken = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    await taken[0]!.value.release();
  });

  it('of one that died is void, also where its number is now used by another process', async () => {
    await writeFile(join(folder, 'owner.999999999.1'), '');
    await writeFile(join(folder, `owner.${process.ppid}.1`), '');
    const lock = await takeOwnerLock(folder);
    expect(await readdir(folder)).toEqual([`owner.${process.pid}.${startMark(process.pid)}`]);
    await lock.release();
  });
});
