import { randomUUID } from 'node:crypto';
import { AES_256_GCM, KEY_BYTES } from './aes-gcm.js';
import { freshBytes } from './fresh-bytes.js';
import type { KeyWrapper } from './key-wrapper.js';
import type { VaultDatabase } from './vault-database.js';

/** Whose data a key seals, and what for: forgetting one purpose leaves the others readable. Both are references. */
export interface KeyOwner {
  readonly subject: string;
  readonly keptFor: string;
}

/** A data key as its row holds it. `wrapped` and `wrapperKeyId` are null once it is destroyed. */
export interface KeyRow extends KeyOwner {
  readonly id: string;
  readonly wrapped: Buffer | null;
  readonly wrapperKeyId: string | null;
}

/** What a wrapped data key is bound to, so that it opens in no other row. */
export function keyBinding(row: KeyOwner & { readonly id: string }): string {
  return JSON.stringify([row.id, row.subject, row.keptFor]);
}

const COLUMNS = 'id, subject, kept_for AS "keptFor", wrapped, wrapper_key_id AS "wrapperKeyId"';

/**
 * When a new key is on the disk. `with_the_next`: no later than the next commit in this database that waits for the disk, since the
 * write-ahead log is written in order. Enough where what is sealed is stored in this database and nowhere else: whatever needs
 * the key is then lost with it, or neither.
 */
export type KeyCommit = 'at_once' | 'with_the_next';

/** An owner, and when their key was asked for. */
export interface KeyWanted extends KeyOwner {
  readonly at: Date;
}

/** A data key as it was found, or was made just now. */
export interface KeyFound extends KeyRow {
  /** The plain key, of one that was made for this very asker, who blanks it after use: it need not be unwrapped again. */
  readonly plain?: Buffer;
}

/**
 * The keys of owners, in their order; where there is none it is made, without a look before: mostly it is the first thing
 * sealed of somebody. Of several that ask at once, all get the one that was first.
 *
 * @param commit whether a new key is on the disk when this answers, or gets there with the next commit of anybody
 */
export async function keysOf(
  database: VaultDatabase,
  owners: readonly KeyWanted[],
  wrapper: KeyWrapper,
  commit: KeyCommit,
): Promise<readonly KeyFound[]> {
  const ids = owners.map(() => randomUUID());
  const plain = owners.map(() => freshBytes(KEY_BYTES));
  const wrapped = await Promise.all(owners.map((owner, index) => wrapper.wrap(plain[index]!, keyBinding({ ...owner, id: ids[index]! }))));
  const values = [
    ids,
    owners.map(({ subject }) => subject),
    owners.map(({ keptFor }) => keptFor),
    owners.map(() => wrapper.keyId),
    wrapped,
    owners.map(({ at }) => at),
    commit === 'with_the_next',
  ];
  const asked = database.query<KeyRow>('find or make a data key', FIND_OR_MAKE, values, 'vault-find-or-make-keys');
  const rows = await asked.catch((error: unknown) => {
    for (const key of plain) key.fill(0);
    throw error;
  });
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  const known = owners.map((owner, index): KeyFound | undefined => {
    const row = found.get(nameOf(owner));
    if (row !== undefined && row.id === ids[index]) return { ...row, plain: plain[index]! };
    plain[index]!.fill(0);
    return row;
  });
  if (known.every((key) => key !== undefined)) return known;
  for (const key of known) key?.plain?.fill(0);
  // Somebody else was first, after this statement had begun: now theirs is seen.
  return keysOf(database, owners, wrapper, commit);
}

/** The key of an owner, where there is one that still opens something. */
export async function liveKeyOf(database: VaultDatabase, { subject, keptFor }: KeyOwner): Promise<KeyRow | null> {
  const rows = await database.query<KeyRow>(
    'find a data key',
    `SELECT ${COLUMNS} FROM vault.keys WHERE subject = $1 AND kept_for = $2 AND destroyed_at IS NULL`,
    [subject, keptFor],
  );
  return rows[0] ?? null;
}

/** What an owner has keys for that still open something. */
export async function liveKeysOf(database: VaultDatabase, subject: string): Promise<readonly string[]> {
  const rows = await database.query<{ keptFor: string }>(
    'find the data keys of a subject',
    'SELECT kept_for AS "keptFor" FROM vault.keys WHERE subject = $1 AND destroyed_at IS NULL ORDER BY kept_for',
    [subject],
  );
  return rows.map(({ keptFor }) => keptFor);
}

function nameOf({ subject, keptFor }: KeyOwner): string {
  return JSON.stringify([subject, keptFor]);
}

/**
 * In the order of the owners, so that two processes never wait for one another crosswise. Each owner is looked up in the index by
 * itself: joined, a plan made while there were few keys would read all of them for each, until the table is counted anew.
 */
const FIND_OR_MAKE = `
  WITH asked AS (
    SELECT DISTINCT ON (subject, kept_for) *
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::timestamptz[])
        AS asked (id, subject, kept_for, wrapper_key_id, wrapped, created_at) ORDER BY subject, kept_for
  ), known AS (
    SELECT found.* FROM asked CROSS JOIN LATERAL (
      SELECT * FROM vault.keys WHERE keys.subject = asked.subject AND keys.kept_for = asked.kept_for OFFSET 0
    ) AS found
  ), made AS (
    INSERT INTO vault.keys (id, subject, kept_for, algorithm, wrapper_key_id, wrapped, created_at)
    SELECT id, subject, kept_for, '${AES_256_GCM}', wrapper_key_id, wrapped, created_at FROM asked
     WHERE NOT EXISTS (SELECT FROM known WHERE known.subject = asked.subject AND known.kept_for = asked.kept_for)
     ORDER BY subject, kept_for
    ON CONFLICT (subject, kept_for) DO NOTHING RETURNING *
  ), commit AS MATERIALIZED (
    SELECT set_config('synchronous_commit', CASE WHEN $7 THEN 'off' ELSE current_setting('synchronous_commit') END, true)
  )
  SELECT ${COLUMNS} FROM known UNION ALL SELECT ${COLUMNS} FROM made, commit`;

/** An owner whose key is to be gone, and since when. */
export interface Shredding extends KeyOwner {
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * Destroys keys. An owner that has none gets a destroyed row all the same, so that none is ever made.
 *
 * @returns of each, whether its key could still have opened something
 */
export async function destroyKeys(database: VaultDatabase, shreddings: readonly Shredding[]): Promise<readonly boolean[]> {
  const values = [
    shreddings.map((shredding) => shredding.subject),
    shreddings.map((shredding) => shredding.keptFor),
    shreddings.map((shredding) => shredding.at),
  ];
  await database.query(
    'mark a key as destroyed',
    `INSERT INTO vault.keys (id, subject, kept_for, algorithm, created_at, destroyed_at)
     SELECT gen_random_uuid(), gone.subject, gone.kept_for, '${AES_256_GCM}', gone.at, gone.at
       FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS gone (subject, kept_for, at)
      WHERE NOT EXISTS (SELECT FROM vault.keys WHERE keys.subject = gone.subject AND keys.kept_for = gone.kept_for)
      ORDER BY gone.subject, gone.kept_for
     ON CONFLICT (subject, kept_for) DO NOTHING`,
    values,
  );
  const rows = await database.query<{ subject: string; keptFor: string }>(
    'destroy a key',
    `UPDATE vault.keys SET wrapped = NULL, wrapper_key_id = NULL, destroyed_at = gone.at
       FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS gone (subject, kept_for, at)
      WHERE keys.subject = gone.subject AND keys.kept_for = gone.kept_for AND keys.destroyed_at IS NULL
     RETURNING keys.subject, keys.kept_for AS "keptFor"`,
    values,
  );
  const destroyed = new Set(rows.map(nameOf));
  // Asked for twice at once, it was destroyed once.
  return shreddings.map((shredding) => destroyed.delete(nameOf(shredding)));
}

/** How many live data keys are wrapped under what, by its id. */
export async function keysByWrapper(database: VaultDatabase): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ id: string; count: number }>(
    'count the data keys',
    `SELECT wrapper_key_id AS id, count(*)::int AS count FROM vault.keys WHERE destroyed_at IS NULL GROUP BY 1`,
    [],
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}

/** Some live keys that are wrapped under an older wrapping key than this one. */
export function keysUnderOlder(database: VaultDatabase, number: number, limit: number): Promise<readonly KeyRow[]> {
  return database.query<KeyRow>(
    'read the data keys',
    `SELECT keys.id, subject, kept_for AS "keptFor", wrapped, wrapper_key_id AS "wrapperKeyId"
       FROM vault.keys JOIN vault.wrapping_keys ON wrapping_keys.id = wrapper_key_id WHERE number < $1 LIMIT $2`,
    [number, limit],
  );
}

/** One live key that is wrapped under this one, to prove it on. */
export async function keyUnder(database: VaultDatabase, wrapperKeyId: string): Promise<KeyRow | undefined> {
  const rows = await database.query<KeyRow>(
    'read a data key',
    `SELECT ${COLUMNS} FROM vault.keys WHERE destroyed_at IS NULL AND wrapper_key_id = $1 LIMIT 1`,
    [wrapperKeyId],
  );
  return rows[0];
}

/** Replaces the wrapping of keys, except of those destroyed or rewrapped since they were read. */
export async function replaceWrappings(
  database: VaultDatabase,
  rows: readonly KeyRow[],
  wrapperKeyId: string,
  wrapped: readonly Buffer[],
): Promise<void> {
  await database.query(
    'rewrap data keys',
    `UPDATE vault.keys SET wrapped = again.wrapped, wrapper_key_id = $4
       FROM unnest($1::uuid[], $2::text[], $3::bytea[]) AS again (id, before, wrapped)
      WHERE keys.id = again.id AND keys.wrapper_key_id = again.before`,
    [rows.map(({ id }) => id), rows.map((row) => row.wrapperKeyId), wrapped, wrapperKeyId],
  );
}
