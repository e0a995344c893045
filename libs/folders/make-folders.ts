import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it that are missing. Node's own `recursive` asks for ever where the system makes no folder in one that is
 * there (`/proc`), and that loop ends with no signal.
 *
 * @returns the topmost folder made; undefined where everything was there
 * @throws the error of the system, `EEXIST` where a file has the name
 */
export async function makeFolders(path: string, mode?: number): Promise<string | undefined> {
  try {
    return await makeOne(path, mode);
  } catch (error) {
    const above = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error;
    const topmost = await makeFolders(above, mode);
    const made = await makeOne(path, mode);
    return topmost ?? made;
  }
}

/** Another process may make it at the same time. */
async function makeOne(path: string, mode?: number): Promise<string | undefined> {
  try {
    await mkdir(path, { mode });
    return path;
  } catch (error) {
    const isThere = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isThere) return undefined;
    throw error;
  }
}
