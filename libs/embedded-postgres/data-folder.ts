import { createHash } from 'node:crypto';
import { access, chmod, constants, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolders } from '../folders/index.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { canReach, clusterFolderOf, serverUserFor, type ServerUser } from './server-user.js';

/** Where the data really is, and who runs the server on it. */
export interface DataFolder {
  readonly path: string;
  readonly clusterDir: string;
  readonly user: ServerUser | undefined;
  /** A sentence for the terminal where the data is not in the folder that was asked for. */
  readonly note?: string;
}

/**
 * Makes the data folder, or finds it again. Where the server's user cannot enter it (root's own home, a 0700 folder), the data goes to
 * a folder under `stateFolder` instead, and a file `moved-to` in the folder asked for remembers which, also when the folder is moved or
 * opened later.
 */
export async function prepareDataFolder(dataDir: string, stateFolder: string): Promise<DataFolder> {
  const asked = await makeFolder(resolve(dataDir));
  const moved = await readFile(join(asked, 'moved-to'), 'utf8').then(
    (path) => path.trim(),
    () => undefined,
  );
  if (moved === undefined) {
    const user = await serverUserFor({ dataDir: asked, clusterDir: clusterFolderOf(asked) });
    if (user === undefined || (await isReachable(asked, user))) {
      return { path: asked, clusterDir: clusterFolderOf(asked), user };
    }
  }
  return movedFolder(asked, moved ?? stateFolderFor(asked, stateFolder));
}

async function movedFolder(asked: string, standIn: string): Promise<DataFolder> {
  const path = await makeFolder(standIn);
  const user = await serverUserFor({ dataDir: path, clusterDir: clusterFolderOf(path) });
  if (user && !(await isReachable(path, user))) {
    throw new EmbeddedPostgresError(
      `User number ${user.uid}, who runs PostgreSQL for root, can enter neither ${asked} nor ${path}: choose a data folder that it can enter.`,
    );
  }
  await writeFile(join(asked, 'moved-to'), `${path}\n`);
  const note = `PostgreSQL does not run as root, and its user cannot enter ${asked}: the data is in ${path}.`;
  return { path, clusterDir: clusterFolderOf(path), user, note };
}

/** A name of its own for every folder asked for, so that two installations on a machine do not meet. */
function stateFolderFor(asked: string, stateFolder: string): string {
  const mark = createHash('sha256').update(asked).digest('hex').slice(0, 8);
  return join(stateFolder, `${basename(dirname(asked))}-${basename(asked)}-${mark}`);
}

/** The folder by its one true name, by which a server of an earlier run is known again. */
async function makeFolder(path: string): Promise<string> {
  try {
    const first = await makeFolders(path);
    // A strict umask would shut the server's user out of folders made here; entering is enough for it.
    for (let made = path; first !== undefined; made = dirname(made)) {
      await chmod(made, 0o711);
      if (made === first) break;
    }
    await access(path, constants.W_OK | constants.X_OK);
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new EmbeddedPostgresError(
      `The data folder ${path} cannot be written (${code}): make it writable for user number ${process.getuid?.()}, or choose another data folder.`,
    );
  }
}

async function isReachable(path: string, user: ServerUser): Promise<boolean> {
  if (canReach(user, path)) return true;
  const { uid } = await stat(path);
  if (uid !== 0 || !canReach(user, dirname(path)) || (await readdir(path)).length > 0) return false;
  // Empty and root's own: there is nothing yet that entering could show.
  await chmod(path, 0o711);
  return canReach(user, path);
}
