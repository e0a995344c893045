import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A browser on this machine and what it needs beside it. */
export interface BrowserProgram {
  readonly path: string;
  readonly name: string;
  /** Folder of system libraries that this machine lacks; null where it has them. */
  readonly libraries: string | null;
}

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
];

/** A test run that was killed while unpacking leaves its lock. */
const ABANDONED_MS = 60_000;

/** @throws Error saying in one line what is missing */
export async function browserProgram(): Promise<BrowserProgram> {
  if (platform() === 'linux' && arch() === 'x64') return carried();
  const path = ELSEWHERE.find((each) => existsSync(each));
  if (path !== undefined) return { path, name: "this machine's Chrome", libraries: null };
  throw new Error(
    'The tests of pages need Chrome or Chromium on this machine: install it, or run them on Linux x64, where "npm ci" brings one.',
  );
}

/** Unpacked once into the temporary folder, by the package itself; its arguments, which switch security off, are not used. */
async function carried(): Promise<BrowserProgram> {
  const { default: packed } = await import('@sparticuz/chromium');
  const path = await unpackedOnce(() => packed.executablePath());
  return { path, name: 'Chromium of npm ci', libraries: (await hasLibraries()) ? null : await carriedLibraries() };
}

/** Two test processes may want it at once, and half of a program must not be run. */
async function unpackedOnce(unpack: () => Promise<string>): Promise<string> {
  const [program, ready, lock] = ['chromium', 'chromium.ready', 'chromium.unpacking'].map((name) => join(tmpdir(), name)) as [
    string,
    string,
    string,
  ];
  const isReady = (): boolean => existsSync(ready) && existsSync(program);
  while (!isReady()) {
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (!mine) {
      await pause(100);
      const age = await stat(lock).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (age > ABANDONED_MS) await rm(lock, { recursive: true, force: true });
      continue;
    }
    await rm(program, { force: true });
    await unpack();
    await writeFile(ready, '');
    await rm(lock, { recursive: true, force: true });
  }
  return program;
}

async function hasLibraries(): Promise<boolean> {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];
  const found = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  const names = new Set(found.flat());
  return ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every((name) => names.has(name));
}

async function carriedLibraries(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { inflate } = (await import(join(dirname(main), '../esm/lambdafs.js'))) as { inflate(path: string): Promise<string> };
  await inflate(fileURLToPath(new URL(`file://${join(dirname(main), '../../bin/al2023.tar.br')}`)));
  return join(tmpdir(), 'al2023', 'lib');
}
