import { decrypt, encrypt } from './aes-gcm.js';
import { keyBinding, keysByWrapper, keysUnderOlder, keyUnder, replaceWrappings, type KeyRow } from './data-keys.js';
import { KeyFileError } from './key-file.js';
import type { KeyWrapper } from './key-wrapper.js';
import { VaultFault, type VaultDatabase } from './vault-database.js';
import type { WrappingKeyFolder } from './wrapping-key-folder.js';
import { addWrappingKey, retiredOf, retireWrappingKey, wrappingKeyRows, type WrappingKeyRow } from './wrapping-key-rows.js';

const BATCH = 500;
/** What may be wrong with the wrapping keys. */
export const KEYS_IN_TROUBLE = {
  gone: 'a wrapping key in use is no longer in its folder; put it back before the service ends',
  late: 'what was forgotten over an hour ago might be opened from a copy of the disk; wrapping keys are not renewed or not destroyed',
} as const;

/** What cannot be retired among busy writers is retired at the next look. */
const ATTEMPTS = 20;
const LOOKS = 3;
const MINUTE_MS = 60_000;

/** How long after a shredding a new wrapping key is made, so that several share one. */
const RENEW_AFTER_MS = 20 * MINUTE_MS;

/** How long a retired one is kept: a replica that is promoted meanwhile may not have seen that everything was rewrapped. */
const KEEP_RETIRED_MS = 20 * MINUTE_MS;

/** After which what was destroyed can be read from no copy any more. */
const GONE_WITHIN_MS = 60 * MINUTE_MS;

/** SQLSTATE: a data key was wrapped under a wrapping key that is no longer in use, or one is to be retired that still is. */
export const OUT_OF_USE = '23503';

/**
 * The keys under which data keys are wrapped: each is the master key together with a wrapping key, a short-lived secret in a
 * file. PostgreSQL keeps old versions of a row, in pages, in its log and in every copy of both; what lies there is wrapped
 * under a wrapping key that is destroyed within an hour after anything was shredded.
 */
export class WrappingKeys {
  private readonly known = new Map<string, KeyWrapper>();
  private newest: KeyWrapper | undefined;

  constructor(
    private readonly database: VaultDatabase,
    private master: KeyWrapper,
    private readonly folder: WrappingKeyFolder,
  ) {}

  /** Under which new data keys are wrapped. @throws VaultFault where its file has gone */
  get current(): KeyWrapper {
    if (this.newest) return this.newest;
    throw new VaultFault(`The newest wrapping key is not in ${this.folder.path}. Put it back.`, 'wrapping_key_missing');
  }

  /** Where master key and wrapping keys lie. */
  get whereabouts() {
    return { masterKey: this.master.whereabouts, wrappingKeys: this.folder.path };
  }

  /**
   * Proves that everything at hand opens the existing data keys, and takes up a renewal that was cut short.
   *
   * @throws KeyFileError when a live data key is wrapped under something that is not at hand
   */
  async start(now: Date): Promise<void> {
    await this.refresh(now);
    const counts = await keysByWrapper(this.database);
    for (const { id } of await wrappingKeyRows(this.database)) {
      const count = counts.get(id) ?? 0;
      const wrapper = this.known.get(id);
      if (!wrapper) throw this.missing(id, count);
      const sample = await keyUnder(this.database, id);
      const opened = sample && (await wrapper.unwrap(sample.wrapped!, keyBinding(sample)));
      if (sample && !opened) throw this.missing(id, count);
      opened?.fill(0);
    }
    await this.renew(now);
  }

  /** The plain data key of a live row; the caller blanks it after use. @throws VaultFault */
  async unwrap(row: KeyRow): Promise<Buffer> {
    const id = row.wrapperKeyId ?? '';
    // Another process may have renewed the wrapping key since.
    if (!this.known.has(id)) await this.refresh(null);
    const wrapper = this.known.get(id);
    const dataKey = wrapper && row.wrapped ? await wrapper.unwrap(row.wrapped, keyBinding(row)) : null;
    if (dataKey) return dataKey;
    throw new VaultFault(
      `The master key in ${this.master.whereabouts} and the wrapping keys in ${this.folder.path} do not open a data key (wrapped under ${id}). Put the right ones back.`,
      'wrong_master_key',
    );
  }

  /** Learns which wrapping keys are in use by now. @param now to let go of those retired long ago; null to keep them */
  async refresh(now: Date | null): Promise<readonly WrappingKeyRow[]> {
    let rows = await wrappingKeyRows(this.database);
    for (let look = 1; look <= LOOKS && rows.some(({ id }) => !this.known.has(id)); look++) {
      for (const { id } of rows) if (!this.known.has(id)) await this.learn(id);
      // A file that is not there may have been that of one which another process has retired since it was read.
      rows = await wrappingKeyRows(this.database);
    }
    if (now) for (const id of await retiredOf(this.database, [...this.known.keys()], keptUntil(now))) this.known.delete(id);
    this.newest = this.known.get(rows.at(-1)?.id ?? '');
    return rows;
  }

  /**
   * Where something was shredded a while ago, wraps every live data key under a new wrapping key, retires the old one, and
   * destroys it a while later. Killed at any point it is simply called again: no file goes before every data key has been wrapped
   * under another, and what was shredded is never wrapped again. Several processes may do it at the same time.
   *
   * @param master another master key, to move everything under it
   * @returns how many data keys were rewrapped
   */
  async renew(now: Date, master: KeyWrapper = this.master): Promise<number> {
    this.master = master;
    let rows = await this.refresh(now);
    const newest = rows.at(-1);
    const due = newest?.shreddedAt && newest.shreddedAt.getTime() + RENEW_AFTER_MS <= now.getTime();
    if (!newest || due || !newest.id.startsWith(`${master.keyId}:`)) {
      await this.begin(master, newest?.number ?? 0);
      rows = await this.refresh(now);
    }
    for (const { id } of rows) if (!this.known.has(id)) throw this.missing(id, 0);
    const moved = await this.moveAndRetire(rows, now);
    for (const id of await this.leftOver(keptUntil(now))) await this.folder.destroy(secretOf(id));
    return moved;
  }

  /** What a person should know of: a renewal that is late, wrapping keys that have gone missing. */
  async trouble(now: Date): Promise<string | null> {
    const [rows, files] = await Promise.all([wrappingKeyRows(this.database), this.folder.ids()]);
    if (rows.some(({ id }) => id.includes(':') && !files.includes(secretOf(id)))) {
      return KEYS_IN_TROUBLE.gone;
    }
    const late = new Date(now.getTime() - GONE_WITHIN_MS);
    if (rows.some(({ shreddedAt }) => shreddedAt && shreddedAt < late) || (await this.leftOver(late)).length > 0) {
      return KEYS_IN_TROUBLE.late;
    }
    return null;
  }

  private async begin(master: KeyWrapper, newestSeen: number): Promise<void> {
    const secret = await this.folder.create();
    if (await addWrappingKey(this.database, `${master.keyId}:${secret}`, newestSeen)) return;
    await this.folder.destroy(secret);
  }

  /** In use is only the newest; whoever still wraps under an older one is refused by the database, and looks again. */
  private async moveAndRetire(rows: readonly WrappingKeyRow[], now: Date): Promise<number> {
    const newest = rows.at(-1)!;
    let moved = 0;
    for (const { id } of rows.slice(0, -1)) {
      let retired = false;
      for (let attempt = 1; !retired && attempt <= ATTEMPTS; attempt++) {
        moved += await this.moveAll(newest.number);
        retired = await retireWrappingKey(this.database, id, now).then(() => true, stillInUse);
      }
    }
    return moved;
  }

  private async moveAll(number: number): Promise<number> {
    let moved = 0;
    for (;;) {
      const rows = await keysUnderOlder(this.database, number, BATCH);
      if (rows.length === 0) return moved;
      const wrapped = await Promise.all(
        rows.map(async (row) => {
          const dataKey = await this.unwrap(row);
          const again = await this.current.wrap(dataKey, keyBinding(row));
          dataKey.fill(0);
          return again;
        }),
      );
      await replaceWrappings(this.database, rows, this.current.keyId, wrapped);
      moved += rows.length;
    }
  }

  /** Retired by then, and their file is still there: or there again, out of a backup. */
  private async leftOver(by: Date): Promise<readonly string[]> {
    return retiredOf(this.database, await this.folder.ids(), by);
  }

  private async learn(id: string): Promise<void> {
    // A release before this one wrapped under the master key alone.
    if (id === this.master.keyId) this.known.set(id, this.master);
    else if (id.startsWith(`${this.master.keyId}:`)) {
      const wrapper = await this.underSecret(id, this.master);
      if (wrapper) this.known.set(id, wrapper);
    }
  }

  /** Null where the file is not there. */
  private async underSecret(keyId: string, master: KeyWrapper): Promise<KeyWrapper | null> {
    const secret = await this.folder.read(secretOf(keyId));
    return (
      secret && {
        keyId,
        whereabouts: this.folder.path,
        wrap: async (dataKey, bound) => master.wrap(encrypt(secret, dataKey, bound), bound),
        unwrap: async (wrapped, bound) => {
          const inner = await master.unwrap(wrapped, bound);
          return inner && decrypt(secret, inner, bound);
        },
      }
    );
  }

  private missing(id: string, count: number): KeyFileError {
    const [masterId, secret] = [id.split(':')[0]!, secretOf(id)];
    if (masterId !== this.master.keyId) {
      return new KeyFileError(
        `The master key in ${this.master.whereabouts} (id ${this.master.keyId}) does not open ${count} existing data keys: they need the master key with id ${masterId}. Put that one back from its backup.`,
      );
    }
    return new KeyFileError(
      `The wrapping key ${secret} is not in ${this.folder.path}, or is not the right one, and ${count} data keys need it. All processes on one database ` +
        'have the same folder (WRAPPING_KEY_FOLDER), and a restored database has that of its own backup: put it there. ' +
        'docs/operating.md says what to do where it is gone for good.',
    );
  }
}

/** Nothing was retired: somebody has just wrapped something under it. */
function stillInUse(error: unknown): false {
  if (error instanceof VaultFault && error.code === OUT_OF_USE) return false;
  throw error;
}

function keptUntil(now: Date): Date {
  return new Date(now.getTime() - KEEP_RETIRED_MS);
}

function secretOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
