import type { VaultDatabase } from './vault-database.js';

/** Whether something was shown, was refused, or was not there to show. */
export type AccessOutcome = 'allowed' | 'denied' | 'empty';

/** Who looks at what, and why. Codes and references only: no content, no address of a page or a machine. */
export interface Access {
  readonly viewer: string;
  readonly role: string;
  /** One of the purposes that the vault was made with. */
  readonly purpose: string;
  /** Reference of the object looked at. */
  readonly object: string;
  readonly requestId?: string;
  /** A code; `open` where none is given. */
  readonly action?: string;
  /** How many records are shown; by default the number of boxes. */
  readonly count?: number;
}

/** A line of the access log, as it was written. */
export interface AccessEntry {
  /** Where to go on reading: larger is later. A decimal number, as text, since it may pass 2^53. */
  readonly id: string;
  readonly viewer: string;
  readonly role: string;
  readonly action: string;
  readonly object: string;
  readonly purpose: string;
  /** Permanent ids of the fields opened. */
  readonly fields: readonly string[];
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly requestId: string | null;
  readonly outcome: AccessOutcome;
  readonly count: number;
}

/** Which entries: all, or those of an object, a viewer or both, after an entry already seen. */
export interface AccessEntriesQuery {
  readonly object?: string;
  readonly viewer?: string;
  /** The last id of the page before, in the same order. */
  readonly afterId?: string;
  /** 1 to 1,000. */
  readonly limit: number;
  readonly newestFirst?: boolean;
}

/** Columns of an entry in the order of `entryValues`. */
export const ENTRY_COLUMNS = 'viewer, role, action, object, purpose, fields, at, request_id, count';

export function entryValues(access: Access, fields: readonly string[], at: Date, count: number): readonly unknown[] {
  return [
    access.viewer,
    access.role,
    access.action ?? 'open',
    access.object,
    access.purpose,
    [...new Set(fields)],
    at,
    access.requestId ?? null,
    access.count ?? count,
  ];
}

/** Writes an entry for something that was not opened. */
export async function writeEntry(
  database: VaultDatabase,
  access: Access,
  fields: readonly string[],
  at: Date,
  outcome: AccessOutcome,
): Promise<void> {
  await database.query(
    'write the access entry',
    `INSERT INTO vault.access_log (${ENTRY_COLUMNS}, outcome) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [...entryValues(access, fields, at, 0), outcome],
  );
}

/**
 * Reads a page of the log, oldest first unless asked otherwise. Ids are taken before an entry is committed, so a reader
 * that follows the end of the log may pass over one still being written; it finds it by reading the last minute again.
 */
export async function readEntries(database: VaultDatabase, query: AccessEntriesQuery): Promise<readonly AccessEntry[]> {
  const values: unknown[] = [Math.min(Math.max(Math.trunc(query.limit), 1), 1000)];
  const conditions: string[] = [];
  const where = (condition: string, value: unknown) => conditions.push(`${condition} $${values.push(value)}`);
  if (query.object !== undefined) where('object =', query.object);
  if (query.viewer !== undefined) where('viewer =', query.viewer);
  if (query.afterId !== undefined) where(query.newestFirst ? 'id <' : 'id >', query.afterId);
  const rows = await database.query<Omit<AccessEntry, 'at'> & { at: Date }>(
    'read the access log',
    `SELECT id::text, viewer, role, action, object, purpose, fields, at, request_id AS "requestId", outcome, count
       FROM vault.access_log ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
      ORDER BY access_log.id ${query.newestFirst ? 'DESC' : 'ASC'} LIMIT $1`,
    values,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
