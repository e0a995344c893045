import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { complaintsIn, openServerLog } from './server-log.js';
import { serverEnvironment, type ServerUser } from './server-user.js';

/** How the server ended. `asked` is true where it was stopped through `stop()`. */
export interface ServerExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly asked: boolean;
}

export interface ServerRequest {
  readonly binaries: Binaries;
  readonly clusterDir: string;
  readonly logPath: string;
  readonly user: ServerUser | undefined;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
}

export interface ServerProcess {
  readonly exited: Promise<ServerExit>;
  /** Fast shutdown: sessions are ended, everything committed is safe. Resolves when the server is gone; may be repeated. */
  stop(): Promise<void>;
}

/** The server ended before it took connections; the message is what it wrote to its log. */
export class ServerDidNotStart extends Error {
  override readonly name = 'ServerDidNotStart';
}

const FAST = 30_000;
const IMMEDIATE = 10_000;

/**
 * Starts the server in a session of its own, so that a Ctrl-C at the terminal reaches the service alone, which stops
 * the server when it has drained. Resolves when connections are taken, which after a crash includes recovery.
 */
export async function startServer(request: ServerRequest): Promise<ServerProcess> {
  const log = await openServerLog(request.logPath);
  try {
    const settings = { ...request.settings, port: String(request.port) };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(request.binaries.root, 'bin', 'postgres'), ['-D', request.clusterDir, ...flags], {
      ...request.user,
      cwd: '/',
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log.file.fd, log.file.fd],
    });
    const ended = endOf(child);
    while (!(await isReady(child, request.clusterDir))) {
      const end = await Promise.race([ended, pause(10)]);
      if (end) throw new ServerDidNotStart((await complaintsIn(log)) || end.cause || `it ended with code ${end.code}`);
    }
    child.unref();
    return running(child, ended);
  } finally {
    await log.file.close();
  }
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly cause?: string;
}

function endOf(child: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, cause: error.message }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

/** postmaster.pid: the first line is the process, the eighth its state. */
async function isReady(child: ChildProcess, clusterDir: string): Promise<boolean> {
  const lines = (await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return lines[0] === String(child.pid) && lines[7]?.trim() === 'ready';
}

function running(child: ChildProcess, ended: Promise<End>): ServerProcess {
  let stopping: Promise<void> | undefined;
  const exited = ended.then(({ code, signal }) => ({ code, signal, asked: stopping !== undefined }));
  const endsWithin = (limitMs: number): Promise<boolean> => Promise.race([ended.then(() => true), pause(limitMs, false, { ref: false })]);
  const stop = async (): Promise<void> => {
    child.ref();
    child.kill('SIGINT');
    if (await endsWithin(FAST)) return;
    child.kill('SIGQUIT');
    if (await endsWithin(IMMEDIATE)) return;
    child.kill('SIGKILL');
    await ended;
  };
  return { exited, stop: () => (stopping ??= stop()) };
}
