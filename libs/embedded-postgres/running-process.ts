import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The mark of a process that runs, but that this user is not shown. */
export const UNKNOWN = 'unknown';

/**
 * When a process was started, as a word that tells it from a later process with the same number; undefined where no
 * such process runs.
 */
export function startMark(pid: number): string | undefined {
  if (!exists(pid)) return undefined;
  if (process.platform === 'linux') {
    const [state, mark] = linuxStat(pid);
    return state === 'Z' || state === 'X' ? undefined : (mark ?? UNKNOWN);
  }
  return ps(pid, 'lstart=').replace(/\W+/g, '') || UNKNOWN;
}

/** The command line of a running process; empty where there is none. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** State and start time of proc(5): fields 3 and 22. The name before them, in brackets, may hold anything. */
function linuxStat(pid: number): readonly [state: string | undefined, mark: string | undefined] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [fields[0], fields[19]];
  } catch {
    return [undefined, undefined];
  }
}

function ps(pid: number, column: string): string {
  return spawnSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
