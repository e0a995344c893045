import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '../../../../test/support/scratch.js';

export interface ProcessOptions {
  readonly tls?: true;
  readonly features?: 'batch' | 'classic';
}

/** The double as a process of its own, for what only signals do. */
export interface WireDoubleProcess {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Sends the signal and waits for the end. */
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** In order. */
  stop(): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** Again, on the same port with the data kept. */
  start(): Promise<void>;
  /** For good: the process is killed and its data removed. */
  close(): Promise<void>;
}

/** How to start the double from the command line, as one process that signals reach. */
export function serverCommand(port: number, dataFile: string, { tls, features }: ProcessOptions = {}): readonly [string, ...string[]] {
  const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const hook = file('../../../../test/support/swc-hook.mjs');
  const given = ['--port', `${port}`, '--data', dataFile, ...(tls ? ['--tls'] : []), ...(features ? ['--features', features] : [])];
  return [process.execPath, '--import', hook, file('./server-program.testkit.ts'), ...given];
}

export async function startWireDoubleProcess(options: ProcessOptions = {}): Promise<WireDoubleProcess> {
  const dataFile = join(scratchFolder(), `wire-double-${process.pid}-${randomUUID().slice(0, 8)}.log`);
  let running = await launch(0, dataFile, options);
  const { url, port } = running;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    url,
    port,
    get pid() {
      return running.child.pid!;
    },
    kill: (signal = 'SIGKILL') => end(signal),
    stop: () => end('SIGTERM'),
    freeze: () => void running.child.kill('SIGSTOP'),
    thaw: () => void running.child.kill('SIGCONT'),
    start: async () => {
      running = await launch(port, dataFile, options);
    },
    close: async () => {
      await end('SIGKILL');
      await rm(dataFile, { force: true });
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly port: number;
}

async function launch(port: number, dataFile: string, options: ProcessOptions): Promise<Running> {
  const [command, ...given] = serverCommand(port, dataFile, options);
  const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const told = once(lines, 'line').then(([line]) => JSON.parse(String(line)) as { url: string; port: number });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the double ended before it told its address');
  });
  // After the address is told, an end is what the test wants.
  ended.catch(() => undefined);
  return { child, ...(await Promise.race([told, ended])) };
}
