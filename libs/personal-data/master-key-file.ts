import { createHmac } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm.js';
import { createKeyFile, readKeyFile } from './key-file.js';
import type { KeyWrapper } from './key-wrapper.js';

const WHAT = 'The master key file';

/**
 * The master key kept in a file of 64 hexadecimal digits that only its owner may read.
 *
 * @param needed the id of the key that belongs there, where that is known
 * @throws KeyFileError when it is missing, readable by others, of the wrong size, or cannot be read
 */
export async function masterKeyFromFile(path: string, needed: string | null = null): Promise<KeyWrapper> {
  const missing = `Put ${needed === null ? 'it' : `the one with id ${needed}`} back from its backup, readable by its owner.`;
  const key = await readKeyFile({ path, what: WHAT, missing });
  return {
    keyId: createHmac('sha256', key).update('master key id').digest('hex').slice(0, 16),
    whereabouts: path,
    wrap: async (dataKey, bound) => encrypt(key, dataKey, bound),
    unwrap: async (wrapped, bound) => decrypt(key, wrapped, bound),
  };
}

/** Creates the file where there is none yet, as `createKeyFile` does. */
export function createMasterKeyFile(path: string): Promise<boolean> {
  return createKeyFile(path, WHAT);
}
