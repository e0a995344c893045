import { Refusal } from '../event-sourcing/index.js';
import { grouped } from '../grouping/index.js';
import { readEntries, writeEntry, type Access, type AccessEntriesQuery, type AccessEntry } from './access-log.js';
import {
  destroyKeys,
  keysOf,
  liveKeyOf,
  liveKeysOf,
  type KeyCommit,
  type KeyFound,
  type KeyOwner,
  type KeyWanted,
  type Shredding,
} from './data-keys.js';
import type { Forgotten } from './forgotten.js';
import { rebindMasterKey } from './bind-master-key.js';
import type { KeyWrapper } from './key-wrapper.js';
import { marking, markOf } from './mark.js';
import { misplacedBox } from './misplaced-box.js';
import { readKeysWithEntry, type OpenableBox } from './open-with-entry.js';
import { openBox, sealBox } from './sealed-box.js';
import type { PlacedBox, SealedPlace } from './sealed-place.js';
import { parseEnvelope, type SealedText } from './sealed-text.js';
import { VaultFault, type VaultDatabase } from './vault-database.js';
import { OUT_OF_USE, type WrappingKeys } from './wrapping-keys.js';

/** What a vault is made of; `startVault` makes one. */
export interface VaultSettings {
  readonly database: VaultDatabase;
  readonly wrappingKeys: WrappingKeys;
  /** Every purpose that something may be opened for. */
  readonly purposes: readonly string[];
  readonly clock: { now(): Date };
  readonly keyCommit: KeyCommit;
}

const ATTEMPTS = 5;
const SHREDDINGS_AT_ONCE = 10_000;

/** Classes of SQLSTATE that speak of one row and of no other. */
const WRONG_DATA = /^2[23]/;

/**
 * Keeps personal data sealed: AES-256-GCM under a key per subject and purpose of keeping, bound to its place, opened only
 * together with an entry in the access log, and unreadable everywhere once its key is destroyed. Keys are read anew for
 * every sealing and opening, so that a key destroyed by one process is gone for all. Safe to share.
 */
export class Vault {
  private readonly database: VaultDatabase;
  private readonly wrappingKeys: WrappingKeys;
  private readonly keyOf: (wanted: KeyWanted) => Promise<KeyFound>;
  private readonly destroy: (shredding: Shredding) => Promise<boolean>;

  constructor(private readonly settings: VaultSettings) {
    this.database = settings.database;
    this.wrappingKeys = settings.wrappingKeys;
    const limits = {
      most: 100,
      atOnce: 1,
      concernsAll: (error: unknown) => !(error instanceof VaultFault && WRONG_DATA.test(error.code)),
    };
    this.keyOf = grouped((wanted) => this.keysOf(wanted), limits);
    this.destroy = grouped((shreddings) => destroyKeys(this.database, shreddings), limits);
  }

  /**
   * Seals a text for its place. Sealing the same text twice gives two different boxes.
   *
   * @throws Refusal `personal_data_forgotten` when the key of this subject and purpose was destroyed
   * @throws VaultFault
   */
  async seal(place: SealedPlace, plaintext: string): Promise<SealedText> {
    return (await this.sealMarked(place, plaintext)).sealed;
  }

  /**
   * Seals a text, and marks it: the same text at the same place always gets the same mark, as long as its key lives. Nobody
   * without the key can try out what was marked.
   *
   * @throws as `seal`
   */
  async sealMarked(place: SealedPlace, plaintext: string): Promise<{ readonly sealed: SealedText; readonly mark: string }> {
    const key = await this.keyOf({ subject: place.subject, keptFor: place.keptFor, at: this.settings.clock.now() });
    if (!key.wrapped) {
      throw new Refusal('personal_data_forgotten', {
        en: 'What was kept here has been forgotten for good, so nothing new can be kept with it. Record it anew, as something of its own.',
        es: 'Lo que se guardaba aquí se olvidó para siempre, y nada nuevo puede guardarse con ello. Regístrelo de nuevo, por separado.',
      });
    }
    const dataKey = key.plain ?? (await this.wrappingKeys.unwrap(key));
    const sealed = sealBox(dataKey, { keyId: key.id, wrapperKeyId: key.wrapperKeyId! }, place, plaintext);
    const mark = markOf(dataKey, place, plaintext);
    dataKey.fill(0);
    return { sealed, mark };
  }

  /** The mark of a text, to compare it with one that was sealed: null where there is no key any more. Makes no key. @throws VaultFault */
  async mark(place: SealedPlace, plaintext: string): Promise<string | null> {
    const key = await liveKeyOf(this.database, place);
    if (key === null) return null;
    const dataKey = await this.wrappingKeys.unwrap(key);
    const mark = markOf(dataKey, place, plaintext);
    dataKey.fill(0);
    return mark;
  }

  /** Marks texts under a key that nobody shreds, held for as long as the process lives. @throws VaultFault */
  async marker(owner: KeyOwner): Promise<(text: string) => string> {
    const key = await this.keyOf({ ...owner, at: this.settings.clock.now() });
    const dataKey = key.plain ?? (await this.wrappingKeys.unwrap(key));
    const mark = marking(dataKey, { ...owner, field: '' });
    dataKey.fill(0);
    return mark;
  }

  /**
   * Opens one box for a viewer and a purpose. The access entry is committed with the reading of the key: without the
   * entry there is no key. An entry whose box then does not authenticate stays, saying `allowed`.
   *
   * @throws Refusal `purpose_not_allowed` when the purpose is none of the vault's
   * @throws VaultFault when the entry cannot be written, or the box does not belong to its place
   */
  async open(sealed: SealedText, request: Access & SealedPlace): Promise<string | Forgotten> {
    const { subject, keptFor, field } = request;
    const [opened] = await this.openAll([{ sealed, subject, keptFor, field }], request);
    return opened!;
  }

  /** Opens several boxes of one object under one access entry, in their order; all of them or, with an error, none. */
  async openAll(boxes: readonly PlacedBox[], access: Access): Promise<readonly (string | Forgotten)[]> {
    this.requirePurpose(access);
    const keyed = await readKeysWithEntry(this.database, boxes, access, this.settings.clock.now());
    return Promise.all(keyed.map((box) => this.unseal(box)));
  }

  /**
   * Seals what a box holds anew, for another place, such as one with a key of its own. Nobody sees it, so that no access entry is
   * written.
   *
   * @returns null where it has been forgotten
   * @throws VaultFault when the box does not belong to its place
   */
  async reseal({ sealed, ...from }: PlacedBox, to: SealedPlace): Promise<SealedText | null> {
    const key = await liveKeyOf(this.database, from);
    if (key === null) return null;
    const envelope = parseEnvelope(sealed);
    const dataKey = await this.wrappingKeys.unwrap(key);
    const plaintext = envelope && openBox(dataKey, envelope, from);
    dataKey.fill(0);
    if (plaintext === null) throw misplacedBox();
    return this.seal(to, plaintext);
  }

  /** Writes that an opening was refused, by a rule outside the vault. */
  async recordDenied(access: Access, fields: readonly string[] = []): Promise<void> {
    this.requirePurpose(access);
    await writeEntry(this.database, access, fields, this.settings.clock.now(), 'denied');
  }

  /** A page of the access log. */
  async accessEntries(query: AccessEntriesQuery): Promise<readonly AccessEntry[]> {
    return readEntries(this.database, query);
  }

  /**
   * Destroys the key of a subject and purpose: every box sealed with it is unreadable from now on, wherever it was copied,
   * and within an hour also for whoever holds the files of the database. Repeating it changes nothing.
   *
   * @param at ISO 8601 in UTC
   * @returns whether there was a key to destroy
   */
  shred(subject: string, keptFor: string, at: string): Promise<boolean> {
    return this.destroy({ subject, keptFor, at });
  }

  /** What a subject has keys for. @throws VaultFault */
  keptFor(subject: string): Promise<readonly string[]> {
    return liveKeysOf(this.database, subject);
  }

  /** Destroys again what was ever shredded, so that a restored backup brings nothing back. @returns how many keys had come back */
  async shredAgain(shreddings: readonly Shredding[]): Promise<number> {
    let cameBack = 0;
    for (let start = 0; start < shreddings.length; start += SHREDDINGS_AT_ONCE) {
      const destroyed = await destroyKeys(this.database, shreddings.slice(start, start + SHREDDINGS_AT_ONCE));
      cameBack += destroyed.filter(Boolean).length;
    }
    return cameBack;
  }

  /** Makes what was shredded unreadable in old pages, logs and copies within an hour: to be called every few minutes, by every process. */
  async renewWrappingKeys(): Promise<void> {
    await this.wrappingKeys.renew(this.settings.clock.now());
  }

  /** Where the keys outside of the database lie, and what is wrong with them; null where nothing is. */
  async stateOfKeys(): Promise<{ readonly masterKey: string; readonly wrappingKeys: string; readonly trouble: string | null }> {
    return { ...this.wrappingKeys.whereabouts, trouble: await this.wrappingKeys.trouble(this.settings.clock.now()) };
  }

  /**
   * Moves every data key under a new master key; no box changes. The vault uses the new one from the start and still
   * knows the old, so it can be used meanwhile. Interrupted, it is run again. Other processes are stopped before.
   *
   * @returns how many data keys were rewrapped
   */
  async rewrap(next: KeyWrapper): Promise<number> {
    const rewrapped = await this.wrappingKeys.renew(this.settings.clock.now(), next);
    await rebindMasterKey(this.database, next.keyId);
    return rewrapped;
  }

  /** Ends the connections the vault has opened itself. */
  async close(): Promise<void> {
    await this.database.close();
  }

  /** Another process may have renewed the wrapping key: then the database takes nothing under the old one. */
  private async keysOf(wanted: readonly KeyWanted[]): Promise<readonly KeyFound[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await keysOf(this.database, wanted, this.wrappingKeys.current, this.settings.keyCommit);
      } catch (error) {
        if (!(error instanceof VaultFault) || error.code !== OUT_OF_USE || attempt === ATTEMPTS) throw error;
        await this.wrappingKeys.refresh(null);
      }
    }
  }

  private async unseal(box: OpenableBox): Promise<string | Forgotten> {
    if (box.destroyedAt) return { forgottenAt: box.destroyedAt.toISOString() };
    const dataKey = await this.wrappingKeys.unwrap(box.key);
    const plaintext = openBox(dataKey, box.envelope, box.place);
    dataKey.fill(0);
    if (plaintext === null) throw misplacedBox();
    return plaintext;
  }

  private requirePurpose(access: Access): void {
    if (this.settings.purposes.includes(access.purpose)) return;
    const known = this.settings.purposes.join(', ');
    throw new Refusal(
      'purpose_not_allowed',
      { en: `Say what it is opened for: one of ${known}.`, es: 'Diga para qué lo abre, con uno de los motivos.' },
      'rule',
      'purpose',
    );
  }
}
