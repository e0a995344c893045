import { destroyKeyFile, KeyFileError } from './key-file.js';
import type { KeyWrapper } from './key-wrapper.js';
import { createMasterKeyFile, masterKeyFromFile } from './master-key-file.js';
import type { VaultDatabase } from './vault-database.js';

/**
 * The master key of this installation. The first process that comes binds the database to its own, by an id that gives nothing
 * of it away, before anything is sealed; the file is made where nothing is bound yet, and never instead of one that is.
 *
 * @throws KeyFileError where the file is missing or unusable, or holds another key than the installation is bound to
 */
export async function bindMasterKey(database: VaultDatabase, path: string): Promise<KeyWrapper> {
  const needed = await boundKeyId(database);
  const made = needed === null && (await createMasterKeyFile(path));
  const master = await masterKeyFromFile(path, needed);
  const bound = needed ?? (await bind(database, master.keyId));
  if (bound === master.keyId) return master;
  // Another process was first, and nothing was ever sealed under this one.
  if (made) await destroyKeyFile(path);
  throw new KeyFileError(
    `This installation needs the master key with id ${bound}, and ${path} ${made ? 'does not exist' : `holds the one with id ${master.keyId}`}. ` +
      'Put the right file there: all processes on one database have the same master key.',
  );
}

/** Binds the installation to another master key, under which everything has been wrapped anew. */
export async function rebindMasterKey(database: VaultDatabase, keyId: string): Promise<void> {
  await database.query('bind the master key', 'UPDATE vault.master_key SET key_id = $1', [keyId]);
}

async function boundKeyId(database: VaultDatabase): Promise<string | null> {
  const rows = await database.query<{ id: string }>('read which master key is bound', 'SELECT key_id AS id FROM vault.master_key', []);
  return rows[0]?.id ?? null;
}

async function bind(database: VaultDatabase, keyId: string): Promise<string> {
  await database.query('bind the master key', 'INSERT INTO vault.master_key (key_id) VALUES ($1) ON CONFLICT DO NOTHING', [keyId]);
  return (await boundKeyId(database))!;
}
