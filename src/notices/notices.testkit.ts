import type { TestService } from '../../test/support/service.js';

type Of = Pick<TestService, 'sources'>;
interface Somebody {
  readonly id: string;
}

/** How many went out to somebody, as it is written down: what is told next keeps its distance from that. */
export async function sentTo({ sources }: Of, { id }: Somebody): Promise<number> {
  const { rows } = await sources.pool.query('SELECT 1 FROM notices.notices WHERE person_id = $1 AND sent_at IS NOT NULL', [id]);
  return rows.length;
}

/** How often a notice to somebody was tried in vain, as it is written down. */
export async function failedTries({ sources }: Of, { id }: Somebody): Promise<number> {
  const { rows } = await sources.pool.query<{ attempts: number }>(
    `SELECT attempts FROM read_side.claims JOIN notices.notices ON id::text = row_id
     WHERE person_id = $1 AND notices.sent_at IS NULL AND last_error_code IS NOT NULL`,
    [id],
  );
  return rows[0]?.attempts ?? 0;
}

/** Of what that still waits somebody has been told. */
export async function causesTold({ sources }: Of, { id }: Somebody): Promise<readonly string[]> {
  const { rows } = await sources.pool.query<{ cause: string }>(
    `SELECT DISTINCT split_part(cause, '/', 1) AS cause FROM notices.causes JOIN notices.notices notice ON notice.id = notice_id
     WHERE notice.person_id = $1 AND sent_at IS NOT NULL ORDER BY cause`,
    [id],
  );
  return rows.map(({ cause }) => cause);
}

/** How many wishes of somebody there are. */
export async function rowsOf({ sources }: Of, { id }: Somebody): Promise<number> {
  const { rows } = await sources.pool.query('SELECT 1 FROM notices.wishes WHERE person_id = $1', [id]);
  return rows.length;
}
