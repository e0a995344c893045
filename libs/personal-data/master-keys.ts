import { keyBinding, keyUnder, keysByWrapper, keysNotUnder, replaceWrapping, type KeyRow } from './data-keys.js';
import type { KeyWrapper } from './key-wrapper.js';
import { MasterKeyError } from './master-key-file.js';
import { VaultFault, type VaultDatabase } from './vault-database.js';

const BATCH = 500;

/** The master keys that a vault knows: one wraps new data keys, all of them unwrap. */
export class MasterKeys {
  private readonly known = new Map<string, KeyWrapper>();

  constructor(private newest: KeyWrapper) {
    this.known.set(newest.keyId, newest);
  }

  get current(): KeyWrapper {
    return this.newest;
  }

  /** The plain data key of a live row; the caller blanks it after use. @throws VaultFault */
  async unwrap(row: KeyRow): Promise<Buffer> {
    const wrapper = this.known.get(row.wrapperKeyId ?? '');
    const dataKey = wrapper && row.wrapped ? await wrapper.unwrap(row.wrapped, keyBinding(row)) : null;
    if (dataKey) return dataKey;
    throw new VaultFault(
      `The master key in ${this.newest.whereabouts} does not open a data key (wrapped under ${row.wrapperKeyId}). Put the right master key back.`,
      'wrong_master_key',
    );
  }

  /** @throws MasterKeyError when a live data key is wrapped under a master key that is not at hand */
  async check(database: VaultDatabase): Promise<void> {
    for (const [keyId, count] of await keysByWrapper(database)) {
      const sample = this.known.has(keyId) ? await keyUnder(database, keyId) : undefined;
      const opened = sample && (await this.known.get(keyId)?.unwrap(sample.wrapped!, keyBinding(sample)));
      if (!opened) {
        throw new MasterKeyError(
          `The master key in ${this.newest.whereabouts} (id ${this.newest.keyId}) does not open ${count} existing data keys: they need the master key with id ${keyId}. Put that one back from its backup.`,
        );
      }
      opened.fill(0);
    }
  }

  /** Wraps every live data key under `next`, which is current from the start. Interrupted, it is simply run again. */
  async rewrap(database: VaultDatabase, next: KeyWrapper): Promise<number> {
    this.known.set(next.keyId, next);
    this.newest = next;
    let rewrapped = 0;
    for (;;) {
      const rows = await keysNotUnder(database, next.keyId, BATCH);
      if (rows.length === 0) return rewrapped;
      for (const row of rows) {
        const dataKey = await this.unwrap(row);
        await replaceWrapping(database, row, next, await next.wrap(dataKey, keyBinding(row)));
        dataKey.fill(0);
      }
      rewrapped += rows.length;
    }
  }
}
