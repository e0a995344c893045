import type { VaultDatabase } from './vault-database.js';

/** A wrapping key as the database knows it: by its id alone. Data keys refer to it, so that none is left without. */
export interface WrappingKeyRow {
  /** `<id of the master key>:<id of the wrapping key>`; the master key alone where a release before this one wrapped under it. */
  readonly id: string;
  /** The highest is the newest: new data keys are wrapped under it. */
  readonly number: number;
  /** When the first data key was destroyed that it wrapped. */
  readonly shreddedAt: Date | null;
}

/** The wrapping keys in use, the newest last. */
export function wrappingKeyRows(database: VaultDatabase): Promise<readonly WrappingKeyRow[]> {
  return database.query<WrappingKeyRow>(
    'read the wrapping keys',
    'SELECT id, number, shredded_at AS "shreddedAt" FROM vault.wrapping_keys ORDER BY number',
    [],
  );
}

/** Begins to use a wrapping key, unless another process has begun with a newer one than was seen. */
export async function addWrappingKey(database: VaultDatabase, id: string, newestSeen: number): Promise<boolean> {
  const added = await database.query(
    'begin with a wrapping key',
    `INSERT INTO vault.wrapping_keys (id)
     SELECT $1 WHERE NOT EXISTS (SELECT FROM vault.wrapping_keys WHERE number > $2) RETURNING id`,
    [id, newestSeen],
  );
  return added.length === 1;
}

/**
 * Takes a wrapping key out of use, for good. What refers to data keys has the last word: as long as one is wrapped under it,
 * committed or about to be, this throws.
 *
 * @throws VaultFault 23503 where a data key is still wrapped under it
 */
export async function retireWrappingKey(database: VaultDatabase, id: string, at: Date): Promise<void> {
  await database.query(
    'retire a wrapping key',
    `WITH gone AS (DELETE FROM vault.wrapping_keys WHERE id = $1 RETURNING id)
     INSERT INTO vault.retired_wrapping_keys (id, retired_at) SELECT id, $2 FROM gone`,
    [id, at],
  );
}

/** Which of these, by their whole ids or those of their files, were taken out of use by then. @returns whole ids */
export async function retiredOf(database: VaultDatabase, ids: readonly string[], by: Date): Promise<readonly string[]> {
  const rows = await database.query<{ id: string }>(
    'read the retired wrapping keys',
    `SELECT id FROM vault.retired_wrapping_keys WHERE (id = ANY ($1) OR split_part(id, ':', 2) = ANY ($1)) AND retired_at <= $2`,
    [ids, by],
  );
  return rows.map(({ id }) => id);
}
