import { randomBytes, randomUUID } from 'node:crypto';
import { access, constants, link, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolders } from '../folders/index.js';
import { KEY_BYTES } from './aes-gcm.js';
import { errorCode } from './error-code.js';

/** A key outside the database cannot be used. The sentence says why and what to do; it is meant for the operator. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** A file of 64 hexadecimal digits that only its owner may read. */
export interface KeyFile {
  readonly path: string;
  /** What it holds, as a sentence begins: `The master key file`. */
  readonly what: string;
  /** What to do where it is not there. */
  readonly missing: string;
}

/** @throws KeyFileError when it is missing, readable by others, of the wrong size, or cannot be read */
export async function readKeyFile({ path, what, missing }: KeyFile): Promise<Buffer> {
  // A pipe to which nobody writes would otherwise be waited for.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    const why = errorCode(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${errorCode(error)})`;
    throw new KeyFileError(`${what} ${path} ${why}. ${missing}`);
  });
  try {
    const found = await file.stat();
    if (!found.isFile())
      throw new KeyFileError(`${what} ${path} is ${found.isDirectory() ? 'a folder' : 'no file'}. Name the file that holds the key.`);
    const { mode, size } = found;
    if ((mode & 0o077) !== 0) throw new KeyFileError(`${what} ${path} is readable by others. Run: chmod 600 ${path}`);
    const text = size <= 2 * KEY_BYTES + 2 ? (await file.readFile('latin1')).trim() : '';
    if (!/^[0-9a-f]{64}$/i.test(text)) {
      throw new KeyFileError(
        `${what} ${path} has the wrong size or form: it must hold 64 hexadecimal digits. Put it back from its backup.`,
      );
    }
    return Buffer.from(text, 'hex');
  } finally {
    await file.close();
  }
}

/**
 * Creates the file with a new random key where there is none yet, on disk before this returns. Where two processes
 * start at once, both end up with the one file.
 *
 * @returns whether it was created now
 * @throws KeyFileError when the folder cannot be written
 */
export async function createKeyFile(path: string, what: string): Promise<boolean> {
  if (await keyFileExists(path)) return false;
  const draft = `${path}.${randomUUID()}`;
  try {
    await makeFolders(dirname(path), 0o700);
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return await publish(draft, path);
  } catch (error) {
    throw new KeyFileError(
      `${what} ${path} cannot be created (${errorCode(error)}). ${NO_FOLDER.has(errorCode(error)) ? 'What should be its folder is a file: name another one.' : 'Make its folder writable, or name another one.'}`,
    );
  }
}

/** Of a path that leads through a file. */
const NO_FOLDER = new Set(['ENOTDIR', 'EEXIST']);

/** A hard link appears whole or not at all, and never replaces a key that is already there. */
async function publish(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    await syncFolderOf(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/**
 * Takes a key away for good: written over where the file system writes in place, and then removed. Repeating it changes
 * nothing.
 */
export async function destroyKeyFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      await file.write(Buffer.alloc(2 * KEY_BYTES, '0'), 0, 2 * KEY_BYTES, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await unlink(path);
    await syncFolderOf(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** A file that may not be looked at is there. */
export async function keyFileExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => errorCode(error) === 'EACCES',
  );
}

/** Makes what happened to a name outlive a power cut. */
async function syncFolderOf(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}
