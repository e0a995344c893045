import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { databaseUrlIn } from './data-folder.js';
import { actingThrough, SpecTokens } from './spec-tokens.js';
import { until } from './until.js';
import { actAt } from './who-acts.js';

/** The real process of the service, seen as its operator sees it. */
export interface RunningService {
  readonly pid: number;
  /** What it has written to the terminal so far. */
  readonly said: () => string;
  /** Its exit code and what it complained of, when it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly complaint: string }>;
  /** Where it serves; fails where it ends without serving. */
  serving(): Promise<string>;
  signal(name: NodeJS.Signals): void;
}

const START_LIMIT_MS = 60_000;

/** By the data folder: what was made before a start is good after it. */
const made = new Map<string, SpecTokens>();

function actHere(url: string, { DATA_DIR: dataDir, DATABASE_URL: databaseUrl }: Readonly<Record<string, string>>): void {
  if (dataDir === undefined) return;
  const tokens = made.get(dataDir) ?? new SpecTokens();
  made.set(dataDir, tokens);
  actAt(
    url,
    actingThrough(() => databaseUrl ?? databaseUrlIn(dataDir), dataDir, tokens),
  );
}

/** Runs the built program with these settings and no others. */
export function runningService(program: string, settings: Readonly<Record<string, string>>): RunningService {
  const { PATH, TMPDIR } = process.env;
  const child = spawn(process.execPath, [program], {
    env: { PATH, ...(TMPDIR === undefined ? {} : { TMPDIR }), PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  let complaint = '';
  let over = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ended = once(child, 'close').then(([code]) => {
    over = true;
    return { code: code as number | null, complaint: complaint.trim() };
  });
  return {
    pid: child.pid!,
    said: () => said,
    ended,
    serving: async () => {
      const address = await until(() => over || /^Afterwatch serves on (\S+)/m.exec(said), START_LIMIT_MS);
      if (address === true) throw new Error(`ended without serving: ${complaint}${said}`);
      actHere(address[1]!, settings);
      return address[1]!;
    },
    signal: (name) => void child.kill(name),
  };
}
