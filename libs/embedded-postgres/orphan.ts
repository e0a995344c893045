import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { commandLine, startMark } from './running-process.js';

const LIMIT = 40_000;
/** Beyond what any kernel numbers its processes with. */
const NO_PROCESS = '999999999';

/**
 * Ends a server that outlived its killed service: it is stopped, not taken over, so that every start runs with the
 * settings and programs of its own release. To be called by the owner of the data folder only.
 *
 * @returns the number of the process that was stopped; undefined where there was none
 */
export async function stopOrphan(clusterDir: string): Promise<number | undefined> {
  const file = join(clusterDir, 'postmaster.pid');
  const content = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(content, 10);
  if (!(pid > 0) || startMark(pid) === undefined) return undefined;
  if (!isServerOf(pid, clusterDir)) {
    // The number now belongs to a stranger. PostgreSQL would take it for a running server; the other lines stay, since
    // by them it makes sure that no process of the old server still uses the shared memory.
    await writeFile(file, content.replace(/^\d+/, NO_PROCESS));
    return undefined;
  }
  await stopProcess(pid, clusterDir);
  return pid;
}

function isServerOf(pid: number, clusterDir: string): boolean {
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(clusterDir);
}

async function stopProcess(pid: number, clusterDir: string): Promise<void> {
  const mark = startMark(pid);
  const begun = Date.now();
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(pid, name);
    } catch {
      // Gone already, or another user's: the loop below tells which.
    }
  };
  signal('SIGINT');
  let patient = true;
  while (startMark(pid) === mark) {
    const waited = Date.now() - begun;
    if (waited > LIMIT) {
      throw new EmbeddedPostgresError(
        `An old PostgreSQL server (process ${pid}) still holds ${clusterDir} and does not stop: end it with kill -QUIT ${pid}, then start again.`,
      );
    }
    if (patient && waited > LIMIT / 2) {
      patient = false;
      signal('SIGQUIT');
    }
    await pause(20);
  }
}
