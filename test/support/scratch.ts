import { randomUUID } from 'node:crypto';
import { access, chmod, constants, mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMark } from '../../libs/embedded-postgres/running-process.js';

/** Memory that Linux gives out as a folder. */
const IN_MEMORY = '/dev/shm';
/** Room there with which a run does not fill it. */
const ROOM = 4e9;

/**
 * Where specs of this run keep the data of services and servers: what they write through to the disk, many times over, costs nothing
 * where that is memory. Outside of a run, the temporary folder.
 */
export function scratchFolder(): string {
  return process.env.TEST_SCRATCH ?? tmpdir();
}

/**
 * Makes the folder of a run, in memory where there is room and where programs can be run from it, as some specs do.
 *
 * @param stopServer stops what a run that was killed has left in its folder
 */
export async function openScratch(stopServer: (folder: string) => Promise<unknown>): Promise<string> {
  for (const at of [tmpdir(), IN_MEMORY]) await clearAbandoned(at, stopServer);
  const path = (await inMemory().catch(() => undefined)) ?? (await made(tmpdir()));
  // A server may run as another user, who must be able to enter.
  await chmod(path, 0o1777);
  return path;
}

async function inMemory(): Promise<string | undefined> {
  const { bavail, bsize } = await statfs(IN_MEMORY);
  if (bavail * bsize < ROOM) return undefined;
  const path = await made(IN_MEMORY);
  const program = join(path, 'program');
  await writeFile(program, '', { mode: 0o755 });
  const runs = await access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
  await rm(runs ? program : path, { recursive: true });
  return runs ? path : undefined;
}

async function made(at: string): Promise<string> {
  const path = join(at, `test-scratch-${process.pid}-${randomUUID().slice(0, 8)}`);
  await mkdir(path);
  return path;
}

async function clearAbandoned(at: string, stopServer: (folder: string) => Promise<unknown>): Promise<void> {
  for (const name of await readdir(at).catch(() => [])) {
    const [, pid] = /^test-scratch-(\d+)-\w+$/.exec(name) ?? [];
    if (pid === undefined || startMark(Number(pid)) !== undefined) continue;
    const folder = join(at, name);
    await stopServer(folder)
      .then(() => rm(folder, { recursive: true, force: true }))
      // Another user's run: theirs to clear.
      .catch(() => undefined);
  }
}
