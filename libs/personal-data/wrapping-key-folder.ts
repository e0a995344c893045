import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.js';
import { createKeyFile, destroyKeyFile, KeyFileError, keyFileExists, readKeyFile } from './key-file.js';

const ID_BYTES = 8;
const ENDING = '.key';

/**
 * The folder of wrapping keys, outside of every database: one file each, which exists as long as anything may be wrapped
 * under it and is destroyed afterwards.
 */
export class WrappingKeyFolder {
  constructor(readonly path: string) {}

  /** Makes a wrapping key, on disk before this returns. @returns its id @throws KeyFileError */
  async create(): Promise<string> {
    const id = randomBytes(ID_BYTES).toString('hex');
    await createKeyFile(this.fileOf(id), 'The wrapping key file');
    return id;
  }

  /** @returns null where there is no such file @throws KeyFileError where it cannot be used */
  async read(id: string): Promise<Buffer | null> {
    if (!(await keyFileExists(this.fileOf(id)))) return null;
    return readKeyFile({ path: this.fileOf(id), what: 'The wrapping key file', missing: 'Put it back from its backup.' });
  }

  /** Of which there is a file. */
  async ids(): Promise<readonly string[]> {
    const names = await readdir(this.path).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw new KeyFileError(
        `The folder of wrapping keys ${this.path} cannot be read (${errorCode(error)}). Look at its owner and rights.`,
      );
    });
    return names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
  }

  /** Takes it away for good; nothing happens where it is gone already. */
  destroy(id: string): Promise<void> {
    return destroyKeyFile(this.fileOf(id));
  }

  private fileOf(id: string): string {
    return join(this.path, `${id}${ENDING}`);
  }
}
