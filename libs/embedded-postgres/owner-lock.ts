import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { startMark } from './running-process.js';

export interface OwnerLock {
  release(): Promise<void>;
}

const ATTEMPTS = 4;

/**
 * Makes this process the one owner of a data folder. Every owner puts down a file named after its process, then looks
 * for others: two that meet both step back and try again, so never two hold it. The file of a dead process does not
 * count, whatever its number is used for now.
 *
 * Guards processes of one machine (one process-number space), not two machines over a shared disk.
 *
 * @throws EmbeddedPostgresError another process owns the folder
 */
export async function takeOwnerLock(dataDir: string): Promise<OwnerLock> {
  const own = `owner.${process.pid}.${startMark(process.pid) ?? 'unknown'}`;
  const path = join(dataDir, own);
  for (let attempt = 1; ; attempt++) {
    const created = await createOnce(path);
    const other = created ? await otherOwner(dataDir, own) : process.pid;
    if (created && other === undefined) return { release: () => rm(path, { force: true }) };
    if (created) await rm(path, { force: true });
    if (attempt === ATTEMPTS || !created) throw taken(dataDir, other ?? process.pid);
    await pause(20 + Math.random() * 80);
  }
}

async function createOnce(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o644)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that owns the folder besides the one named `own`; files of the dead are cleared away. */
async function otherOwner(dataDir: string, own: string): Promise<number | undefined> {
  for (const name of await readdir(dataDir)) {
    const [, pid, mark] = /^owner\.(\d+)\.(\w+)$/.exec(name) ?? [];
    if (!pid || name === own) continue;
    if (startMark(Number(pid)) === mark) return Number(pid);
    await rm(join(dataDir, name), { force: true });
  }
  return undefined;
}

function taken(dataDir: string, pid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The data folder ${dataDir} is in use by process ${pid}: stop that process first, or choose another data folder.`,
  );
}
