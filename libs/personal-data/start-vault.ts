import type pg from 'pg';
import { bindMasterKey } from './bind-master-key.js';
import type { KeyCommit } from './data-keys.js';
import { vaultDatabase } from './vault-database.js';
import { Vault } from './vault.js';
import { WrappingKeyFolder } from './wrapping-key-folder.js';
import { WrappingKeys } from './wrapping-keys.js';

export interface VaultStart {
  /** As the role that serves. A pool stays the caller's to end. */
  readonly database: pg.Pool | string;
  readonly masterKeyFile: string;
  /** Where wrapping keys come and go: writable, and the same for all processes on one database. */
  readonly wrappingKeyFolder: string;
  readonly purposes: readonly string[];
  readonly clock: { now(): Date };
  readonly keyCommit: KeyCommit;
}

/**
 * A vault on a master key file, which is created where the installation is bound to none yet, and on a folder of wrapping keys,
 * proven to open the data keys there are. The tables must have been migrated.
 *
 * @throws KeyFileError with a sentence for the operator: missing although keys exist, readable by others, wrong size,
 *   another key than the existing keys need
 * @throws VaultFault when the database does not answer
 */
export async function startVault({ masterKeyFile, wrappingKeyFolder, ...start }: VaultStart): Promise<Vault> {
  const database = vaultDatabase(start.database);
  try {
    const master = await bindMasterKey(database, masterKeyFile);
    const wrappingKeys = new WrappingKeys(database, master, new WrappingKeyFolder(wrappingKeyFolder));
    await wrappingKeys.start(start.clock.now());
    return new Vault({ ...start, database, wrappingKeys });
  } catch (error) {
    await database.close();
    throw error;
  }
}
