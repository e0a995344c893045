import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { access, link, mkdir, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KEY_BYTES, decrypt, encrypt } from './aes-gcm.js';
import { errorCode } from './error-code.js';
import type { KeyWrapper } from './key-wrapper.js';

/** The master key cannot be used. The sentence says why and what to do; it is meant for the operator. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';
}

/**
 * The master key kept in a file of 64 hexadecimal digits that only its owner may read.
 *
 * @throws MasterKeyError when it is missing, readable by others, of the wrong size, or cannot be read
 */
export async function masterKeyFromFile(path: string): Promise<KeyWrapper> {
  const key = await readKey(path);
  const keyId = createHmac('sha256', key).update('master key id').digest('hex').slice(0, 16);
  return {
    keyId,
    whereabouts: path,
    wrap: async (dataKey, bound) => encrypt(key, dataKey, bound),
    unwrap: async (wrapped, bound) => decrypt(key, wrapped, bound),
  };
}

/**
 * Creates the file with a new random key where there is none yet, on disk before this returns. Where two processes
 * start at once, both end up with the one file.
 *
 * @returns whether it was created now
 * @throws MasterKeyError when the folder cannot be written
 */
export async function createMasterKeyFile(path: string): Promise<boolean> {
  if (await exists(path)) return false;
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return await publish(draft, path);
  } catch (error) {
    throw new MasterKeyError(
      `The master key file ${path} cannot be created (${errorCode(error)}). Make its folder writable, or name another file.`,
    );
  }
}

/** A hard link appears whole or not at all, and never replaces a key that is already there. */
async function publish(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function readKey(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch((error: unknown) => {
    const why = errorCode(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${errorCode(error)})`;
    throw new MasterKeyError(`The master key file ${path} ${why}. Put it back from its backup, readable by its owner.`);
  });
  try {
    const { mode, size } = await file.stat();
    if ((mode & 0o077) !== 0) {
      throw new MasterKeyError(`The master key file ${path} is readable by others. Run: chmod 600 ${path}`);
    }
    const text = size <= 2 * KEY_BYTES + 2 ? (await file.readFile('latin1')).trim() : '';
    if (!/^[0-9a-f]{64}$/i.test(text)) {
      throw new MasterKeyError(
        `The master key file ${path} has the wrong size or form: it must hold 64 hexadecimal digits. Put it back from its backup.`,
      );
    }
    return Buffer.from(text, 'hex');
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => errorCode(error) === 'EACCES',
  );
}
