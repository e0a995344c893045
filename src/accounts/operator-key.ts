import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '../../libs/folders/index.js';

/** Nest token of the `OperatorKey`. */
export const OPERATOR_KEY = Symbol('OperatorKey');

/** By what the programs of the command line show that they run on the host, as whoever may read the data of the service. */
export interface OperatorKey {
  /** Compared in a time that tells nothing. */
  is(key: string): boolean;
  /** Takes the file away, where it is still this key's. */
  remove(): Promise<void>;
}

/** The file could not be written. The sentence is meant for the operator. */
export class OperatorKeyError extends Error {
  override readonly name = 'OperatorKeyError';
}

/** Where the key of the service with this data folder lies, for as long as it runs. */
export function operatorKeyFile(dataDir: string): string {
  return join(dataDir, 'operator.key');
}

/**
 * Writes a new random key into the data folder, readable by its owner alone: one that was read in an earlier run is good for nothing.
 *
 * @throws OperatorKeyError with a sentence where the folder cannot be written
 */
export async function renewOperatorKey(dataDir: string): Promise<OperatorKey> {
  const key = randomBytes(32).toString('base64url');
  const path = operatorKeyFile(dataDir);
  await written(path, dataDir, key);
  const expected = digest(key);
  return {
    is: (given) => timingSafeEqual(digest(given), expected),
    remove: async () => {
      const kept = await readFile(path, 'utf8').catch(() => '');
      if (kept.trim() === key) await rm(path, { force: true });
    },
  };
}

/** Whole or not at all, and never for a moment readable by others. */
async function written(path: string, dataDir: string, key: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  try {
    await makeFolders(dataDir, 0o700);
    await rm(draft, { force: true });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${key}\n`);
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new OperatorKeyError(
      `The operator's key ${path} cannot be written (${code}). Make the folder writable, or set DATA_DIR to another one.`,
    );
  }
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
