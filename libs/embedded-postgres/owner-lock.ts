import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { startMark, UNKNOWN } from './running-process.js';

export interface OwnerLock {
  release(): Promise<void>;
}

const ATTEMPTS = 4;
/** What this very process holds. A file with its number and start that it does not know of was left by one long dead. */
const held = new Set<string>();

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
  const own = `owner.${process.pid}.${startMark(process.pid) ?? UNKNOWN}`;
  const path = join(dataDir, own);
  if (held.has(path)) throw taken(dataDir, process.pid);
  held.add(path);
  const release = (): Promise<void> => rm(path, { force: true }).finally(() => held.delete(path));
  try {
    for (let attempt = 1; ; attempt++) {
      await writeFile(path, '');
      const other = await otherOwner(dataDir, own);
      if (other === undefined) return { release };
      if (attempt === ATTEMPTS) throw taken(dataDir, other);
      await rm(path, { force: true });
      await pause(20 + Math.random() * 80);
    }
  } catch (error) {
    await release();
    throw error;
  }
}

/** The process that owns the folder besides the one named `own`; files of the dead are cleared away. */
async function otherOwner(dataDir: string, own: string): Promise<number | undefined> {
  for (const name of await readdir(dataDir)) {
    const [, pid, mark] = /^owner\.(\d+)\.(\w+)$/.exec(name) ?? [];
    if (!pid || name === own) continue;
    const running = startMark(Number(pid));
    if (running === mark || running === UNKNOWN) return Number(pid);
    await rm(join(dataDir, name), { force: true });
  }
  return undefined;
}

function taken(dataDir: string, pid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The data folder ${dataDir} is in use by process ${pid}: stop that process first, or choose another data folder.`,
  );
}
