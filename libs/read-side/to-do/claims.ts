import type { DataSource, EntityManager } from 'typeorm';
import type { Cause } from '../feeding/failure.js';

/** A row that this worker has taken, and how often it has been taken so far. */
export interface Claim<Row> {
  readonly row: Row;
  readonly attempts: number;
}

/** A row whose sending has failed, and when it will be tried again. */
export interface FailingRow extends Cause {
  readonly rowId: string;
  readonly attempts: number;
  readonly nextTry: Date;
}

/**
 * Takes rows that are due and that nobody holds, until `heldUntil`; of two processes one gets each. A row taken by a
 * process that then died is free again after that time.
 *
 * @param due the due rows, at most so many; it is asked for more than `limit` by as many as are held at the moment, so
 *   that rows waiting for another try never hide the ones behind them
 */
export async function claimDue<Row extends { readonly id: string }>(
  dataSource: DataSource,
  worker: string,
  times: { readonly now: Date; readonly heldUntil: Date },
  limit: number,
  due: (limit: number, tx: EntityManager) => Promise<readonly Row[]>,
): Promise<readonly Claim<Row>[]> {
  return dataSource.transaction(async (tx) => {
    const held: { row_id: string }[] = await tx.query('SELECT row_id FROM read_side.claims WHERE worker = $1 AND claimed_until > $2', [
      worker,
      times.now,
    ]);
    const heldIds = new Set(held.map(({ row_id }) => row_id));
    const rows = await due(limit + heldIds.size, tx);
    const free = new Map(rows.filter(({ id }) => !heldIds.has(id)).map((row) => [row.id, row]));
    if (free.size === 0) return [];
    // In the order of the ids, so that two processes never wait for one another crosswise.
    const taken: { row_id: string; attempts: number }[] = await tx.query(
      `INSERT INTO read_side.claims AS claim (worker, row_id, attempts, claimed_until)
       SELECT $1, id, 1, $3 FROM unnest($2::text[]) AS id ORDER BY id
       ON CONFLICT (worker, row_id) DO UPDATE SET attempts = claim.attempts + 1, claimed_until = $3
         WHERE claim.claimed_until <= $4
       RETURNING row_id, attempts`,
      [worker, [...free.keys()].slice(0, limit), times.heldUntil, times.now],
    );
    return taken.map(({ row_id, attempts }) => ({ row: free.get(row_id)!, attempts }));
  });
}

/** Keeps a claim until the next try: because it was sent (`cause` null) and only has to leave the list, or failed. */
export async function holdClaim(
  dataSource: DataSource,
  worker: string,
  rowId: string,
  { now, until, cause }: { readonly now: Date; readonly until: Date; readonly cause: Cause | null },
): Promise<void> {
  await dataSource.query(
    `UPDATE read_side.claims SET claimed_until = $3, sent_at = coalesce($4, sent_at), last_error_class = $5,
            last_error_code = $6 WHERE worker = $1 AND row_id = $2`,
    [worker, rowId, until, cause ? null : now, cause?.cause ?? null, cause?.code ?? null],
  );
}

/** When the first claim held at the moment becomes free; null when none is held. */
export async function nextFree(dataSource: DataSource, worker: string, now: Date): Promise<Date | null> {
  const rows: { next: Date | null }[] = await dataSource.query(
    'SELECT min(claimed_until) AS next FROM read_side.claims WHERE worker = $1 AND claimed_until > $2',
    [worker, now],
  );
  return rows[0]?.next ?? null;
}

/** Rows of a worker that do not get through, longest tried first. */
export async function failingRows(dataSource: DataSource, worker: string, limit: number): Promise<readonly FailingRow[]> {
  const rows: FailingRow[] = await dataSource.query(
    `SELECT row_id AS "rowId", attempts, claimed_until AS "nextTry", last_error_class AS cause, last_error_code AS code
       FROM read_side.claims WHERE worker = $1 AND last_error_class IS NOT NULL ORDER BY attempts DESC, row_id LIMIT $2`,
    [worker, limit],
  );
  return rows;
}

/** Forgets claims that ran out before `before`: their rows have long left the list. */
export async function forgetClaims(dataSource: DataSource, worker: string, before: Date): Promise<void> {
  await dataSource.query('DELETE FROM read_side.claims WHERE worker = $1 AND claimed_until < $2', [worker, before]);
}
