import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { testDatabase } from '../../test/support/test-database.js';
import { startVault, type VaultStart } from './start-vault.js';
import type { Vault } from './vault.js';
import { scratchFolder } from '../../test/support/scratch.js';

/** Purposes of opening in the specifications. */
export const PURPOSES = ['arrange_visit', 'return_call'];

/** When everything happens in the specifications. */
export const NOW = new Date('2026-03-01T03:04:05.000Z');

/** A database of its own with the vault's tables, a folder for master keys, and vaults on both. */
export async function vaultGround() {
  const database = await testDatabase();
  const folder = await mkdtemp(join(scratchFolder(), 'vault-'));
  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 2 });
  const vaults: Vault[] = [];
  return {
    ...database,
    superuser,
    masterKeyFile: join(folder, 'master.key'),
    wrappingKeyFolder: join(folder, 'wrapping-keys'),
    fileNamed: (name: string) => join(folder, name),
    /** A vault as a process of its own would have it, as the role that serves. */
    vault: async (masterKeyFile = join(folder, 'master.key'), given: Partial<VaultStart> = {}) => {
      const vault = await startVault({
        database: database.appUrl,
        masterKeyFile,
        wrappingKeyFolder: join(folder, 'wrapping-keys'),
        purposes: PURPOSES,
        clock: { now: () => NOW },
        keyCommit: 'at_once',
        ...given,
      });
      vaults.push(vault);
      return vault;
    },
    end: async () => {
      for (const vault of vaults) await vault.close();
      await superuser.end();
      await rm(folder, { recursive: true });
      await database.drop();
    },
  };
}

/** Ground of one specification file. */
export type VaultGround = Awaited<ReturnType<typeof vaultGround>>;
