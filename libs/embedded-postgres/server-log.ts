import { open, rename, stat, type FileHandle } from 'node:fs/promises';

const LARGEST = 10 * 1024 * 1024;

/** The server's own log, and where in it this start begins. */
export interface ServerLog {
  readonly file: FileHandle;
  readonly path: string;
  readonly beginsAt: number;
}

/** Opens the log for appending; one grown beyond 10 MB is kept as the previous one. */
export async function openServerLog(path: string): Promise<ServerLog> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  if (size > LARGEST) await rename(path, `${path}.previous`);
  const file = await open(path, 'a+', 0o600);
  return { file, path, beginsAt: size > LARGEST ? 0 : size };
}

/** What the server complained of since this start, without dates and process numbers, as one line. */
export async function complaintsIn(log: ServerLog): Promise<string> {
  const { size } = await log.file.stat();
  const length = Math.min(size - log.beginsAt, 64 * 1024);
  const { buffer } = await log.file.read(Buffer.alloc(length), 0, length, log.beginsAt);
  const lines = buffer
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const grave = lines.filter((line) => /\b(FATAL|PANIC|ERROR):|error while loading|could not/.test(line));
  const chosen = grave.length > 0 ? grave : lines.slice(-3);
  return chosen.map((line) => line.replace(/^.*?\b(FATAL|PANIC|ERROR|LOG|WARNING):\s*/, '')).join('; ');
}
