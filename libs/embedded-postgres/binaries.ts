import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { makeFolders } from '../folders/index.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { canReach, type ServerUser } from './server-user.js';

/** The server's programs, ready to run. `root` holds bin, lib and share. */
export interface Binaries {
  readonly root: string;
  readonly major: number;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the platform's package and makes it runnable for the server's user: completes the shared-library links that a
 * package archive cannot carry, and where the folder is read-only, or closed to that user, copies it once to a cache.
 */
export async function prepareBinaries(user: ServerUser | undefined, caches: readonly string[]): Promise<Binaries> {
  const folder = packageFolder();
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const major = Number.parseInt(version, 10);
  if (isRunnable(user, folder) && (await completeLinks(folder))) return { root: join(folder, 'native'), major };
  const copied = await copyToCache(folder, `postgresql-${basename(folder)}-${version}`, user, caches);
  return { root: join(copied, 'native'), major };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      `The bundled PostgreSQL for this machine (${name}) is not installed: run npm ci without leaving out optional packages, ` +
        'or, where there is none for this platform, use a PostgreSQL server of your own.',
    );
  }
}

function isRunnable(user: ServerUser | undefined, folder: string): boolean {
  const native = join(folder, 'native');
  return canReach(user, join(native, 'bin', 'postgres'), join(native, 'lib'), join(native, 'share', 'postgresql', 'postgres.bki'));
}

async function completeLinks(folder: string): Promise<boolean> {
  const links = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  for (const link of links) {
    try {
      await symlink(basename(link.source), join(folder, link.target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      throw error;
    }
  }
  return true;
}

async function copyToCache(folder: string, name: string, user: ServerUser | undefined, caches: readonly string[]): Promise<string> {
  // The temporary folder is everybody's, so there each user has a copy of their own.
  const places = [...caches.map((cache) => join(cache, name)), join(tmpdir(), `${name}-of-${process.getuid?.()}`)];
  for (const copy of places) {
    const cache = dirname(copy);
    try {
      await makeFolders(cache, 0o755);
      if (!(await isOwn(copy))) await copyAside(folder, cache, copy);
    } catch {
      continue;
    }
    if (isRunnable(user, copy)) return copy;
  }
  throw new EmbeddedPostgresError(
    `The bundled PostgreSQL in ${folder} cannot be run from there, and could not be copied to ${places.join(' or ')}: ` +
      'make one of these folders writable.',
  );
}

/** Programs lying in a folder of someone else's making are not run. */
async function isOwn(copy: string): Promise<boolean> {
  const found = await stat(copy).catch(() => undefined);
  return found !== undefined && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/** Copies under another name and renames, so that a copy cut short is never taken for a whole one. */
async function copyAside(folder: string, cache: string, copy: string): Promise<void> {
  const aside = await mkdtemp(`${join(cache, basename(copy))}.`);
  try {
    await cp(folder, aside, { recursive: true, verbatimSymlinks: true });
    await openForReading(aside);
    await completeLinks(aside);
    await rename(aside, copy).catch(async (error: unknown) => {
      // Another start was faster with the same copy.
      if (!(await isOwn(copy))) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
