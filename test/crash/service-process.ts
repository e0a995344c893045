import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export type Fact = Readonly<Record<string, unknown>>;

/** A program running as a process of its own, and the facts it told in lines of JSON. */
export interface ServiceProcess {
  readonly pid: number;
  readonly facts: readonly Fact[];
  /** What it complained of, when it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly complaint: string }>;
  /** The first fact that has the key; fails where the program ends without having told one. */
  tells(key: string): Promise<Fact>;
  signal(name: NodeJS.Signals): void;
  /** As Ctrl-C at a terminal: to the process and every child in its group. */
  signalGroup(name: NodeJS.Signals): void;
}

export interface ServiceOptions {
  readonly uid?: number;
  readonly gid?: number;
  readonly temporaryFolder: string;
}

export function runService(program: string, parameters: readonly string[], options: ServiceOptions): ServiceProcess {
  const { temporaryFolder, ...user } = options;
  const child = spawn(process.execPath, [program, ...parameters], {
    ...user,
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH, TMPDIR: temporaryFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const facts: Fact[] = [];
  // A line that it was killed in the middle of tells nothing.
  let begun = '';
  child.stdout.setEncoding('utf8').on('data', (told: string) => {
    const lines = `${begun}${told}`.split('\n');
    begun = lines.pop()!;
    facts.push(...lines.map((line) => JSON.parse(line) as Fact));
  });
  const ended = endOf(child);
  const tells = async (key: string): Promise<Fact> => {
    for (;;) {
      const found = facts.find((fact) => key in fact);
      if (found) return found;
      const end = await Promise.race([ended, once(child.stdout, 'data').then(() => undefined)]);
      if (end && !facts.some((fact) => key in fact)) throw new Error(`ended without telling ${key}: ${end.complaint}`);
    }
  };
  return {
    pid: child.pid!,
    facts,
    ended,
    tells,
    signal: (name) => void child.kill(name),
    signalGroup: (name) => void process.kill(-child.pid!, name),
  };
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; complaint: string }> {
  const [complaint, [code]] = await Promise.all([text(child.stderr!), once(child, 'close') as Promise<[number | null]>]);
  return { code, complaint: complaint.trim() };
}
