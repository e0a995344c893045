import type pg from 'pg';
import { keysByWrapper } from './data-keys.js';
import { createMasterKeyFile, masterKeyFromFile } from './master-key-file.js';
import { vaultDatabase } from './vault-database.js';
import { Vault } from './vault.js';

export interface VaultStart {
  /** As the role that serves. A pool stays the caller's to end. */
  readonly database: pg.Pool | string;
  readonly masterKeyFile: string;
  readonly purposes: readonly string[];
  readonly clock: { now(): Date };
}

/**
 * A vault on a master key file, which is created where the vault holds no key yet, and proven to open the keys there are.
 * The tables must have been migrated.
 *
 * @throws MasterKeyError with a sentence for the operator: missing although keys exist, readable by others, wrong size,
 *   another master key than the existing keys need
 * @throws VaultFault when the database does not answer
 */
export async function startVault(start: VaultStart): Promise<Vault> {
  const database = vaultDatabase(start.database);
  try {
    if ((await keysByWrapper(database)).size === 0) await createMasterKeyFile(start.masterKeyFile);
  } finally {
    await database.close();
  }
  const vault = new Vault({ ...start, wrapper: await masterKeyFromFile(start.masterKeyFile) });
  try {
    await vault.checkMasterKey();
    return vault;
  } catch (error) {
    await vault.close();
    throw error;
  }
}
