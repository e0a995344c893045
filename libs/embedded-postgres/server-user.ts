import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ownNumberFor } from './own-number.js';

/** The operating-system user the server runs as, where that is not the user of this process. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** By convention the unprivileged user where /etc/passwd does not name one. */
const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root. For root this gives the owner of the data, or a number that no user of the machine has where root owns
 * it, so that no process of anybody else may touch what is there, as those of `nobody` could: no user is ever added to the machine.
 * For anyone else: undefined, the server runs as that user.
 */
export async function serverUserFor(folders: { dataDir: string; clusterDir: string }): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of [folders.clusterDir, folders.dataDir]) {
    const found = await stat(folder).catch(() => undefined);
    if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  }
  const number = await ownNumberFor(folders.dataDir);
  return number === undefined ? nobody() : { uid: number, gid: number };
}

/** The user whose name every machine has. */
export async function nobody(): Promise<ServerUser> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = /^nobody:.*$/m.exec(passwd)?.[0].split(':');
  if (!fields) return NOBODY;
  // macOS writes the ids as -2; the kernel counts them without a sign.
  return { uid: Number(fields[2]) >>> 0, gid: Number(fields[3]) >>> 0 };
}

/** Whether the server's user can read every file and enter every folder among the paths. The kernel answers, not the mode bits. */
export function canReach(user: ServerUser | undefined, ...paths: readonly string[]): boolean {
  const script = 'for path; do test -x "$path" || { test -f "$path" && test -r "$path"; } || exit 1; done';
  return spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** What the server and its tools need to be run: no secret of the service's environment, no PG* variable of the person. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, LD_LIBRARY_PATH } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'UTC', ...(LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH }) };
}

/** Where a data folder keeps the server's own files. */
export function clusterFolderOf(dataDir: string): string {
  return join(dataDir, 'cluster');
}
