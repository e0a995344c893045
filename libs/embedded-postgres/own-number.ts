import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';

/** Numbers that systemd's table of user ids (UIDS-GIDS) leaves unused, below 65,536 so that a container has them too. */
const FIRST = 60_578;
const COUNT = 606;

/**
 * A number for a user and a group that nobody on this machine has: neither a name nor a process that runs now. It derives from the folder,
 * so that two installations run under two numbers and cannot touch each other's data; once given, who owns the data says it.
 *
 * @returns undefined where all are taken
 */
export async function ownNumberFor(folder: string): Promise<number | undefined> {
  const start = createHash('sha256').update(folder).digest().readUInt32BE() % COUNT;
  const running = await numbersOfProcesses();
  for (let step = 0; step < COUNT; step += 1) {
    const number = FIRST + ((start + step) % COUNT);
    if (!running.has(number) && !(await hasName(number))) return number;
  }
  return undefined;
}

async function numbersOfProcesses(): Promise<ReadonlySet<number>> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(processes.map((id) => stat(`/proc/${id}`).catch(() => undefined)));
  return new Set(found.flatMap((each) => (each === undefined ? [] : [each.uid])));
}

/** `getent` knows users of a directory service too; where there is none, the files of the machine say it. */
async function hasName(number: number): Promise<boolean> {
  for (const list of ['passwd', 'group']) {
    if (spawnSync('getent', [list, String(number)], { stdio: 'ignore' }).status === 0) return true;
    const lines = await readFile(`/etc/${list}`, 'utf8').catch(() => '');
    if (lines.split('\n').some((line) => line.split(':')[2] === String(number))) return true;
  }
  return false;
}
