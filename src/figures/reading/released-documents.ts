import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { documentHash, RELEASES, type ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { ProblemError } from '../../../libs/web/http/index.js';
import { EVENT_LOG, type EventLog } from '../../../libs/web/logging/index.js';
import { LEADERSHIP_POOL } from './leadership-pool.js';

/** Requests before contacts, and whatever comes later behind them. */
const PROGRAMS = ['requests', 'contacts'];

const notSetUp = new ProblemError({
  status: 503,
  code: 'figures_not_set_up',
  detail: 'Figures are not set up here: the database has no role of its own for them.',
  next: 'Ask the operator to set LEADERSHIP_DATABASE_URL.',
});

/**
 * The releases that are out, each in its highest version. They are read over connections that can read nothing else, and kept: a
 * document never changes, so that of a reader's question only the list of what is out goes to the database.
 */
@Injectable()
export class ReleasedDocuments {
  /** Null for one that is not what its hash was made of. */
  private readonly known = new Map<string, ReleaseDocument | null>();

  constructor(
    @Inject(LEADERSHIP_POOL) private readonly pool: Pool | null,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  /**
   * All of them: by program, year and release. One that is not what its hash was made of is not shown, and said in the log.
   *
   * @throws ProblemError 503 where no role for them is set up
   */
  async all(): Promise<readonly ReleaseDocument[]> {
    if (this.pool === null) throw notSetUp;
    const { rows } = await this.pool.query<{ id: string; version: number }>(
      'SELECT DISTINCT ON (id) id, version FROM leadership.release_document ORDER BY id, version DESC',
    );
    const wanted = rows.map(({ id, version }) => ({ id, version, key: `${id} ${version}` }));
    const missing = wanted.filter(({ key }) => !this.known.has(key));
    if (missing.length > 0) await this.read(this.pool, missing);
    return wanted.flatMap(({ key }) => this.known.get(key) ?? []).sort(inOrder);
  }

  private async read(pool: Pool, missing: readonly { readonly id: string; readonly version: number }[]): Promise<void> {
    const { rows } = await pool.query<{ id: string; version: number; document: string }>(
      'SELECT id, version, document FROM leadership.release_document WHERE (id, version) IN (SELECT * FROM unnest($1::text[], $2::int[]))',
      [missing.map(({ id }) => id), missing.map(({ version }) => version)],
    );
    for (const { id, version, document } of rows) {
      const read = asItCameOut(document);
      const isTrue = read?.id === id && read.version === version;
      if (!isTrue) this.log.error('release_not_as_it_came_out', { revision: version });
      this.known.set(`${id} ${version}`, isTrue ? read : null);
    }
  }
}

/** Null where it is no document, or not what its hash was made of. */
function asItCameOut(text: string): ReleaseDocument | null {
  try {
    const read = JSON.parse(text) as ReleaseDocument;
    return documentHash(read) === read.contentHash && JSON.stringify(read) === text ? read : null;
  } catch {
    return null;
  }
}

function inOrder(one: ReleaseDocument, other: ReleaseDocument): number {
  const place = ({ program }: ReleaseDocument) => (PROGRAMS.includes(program) ? PROGRAMS.indexOf(program) : PROGRAMS.length);
  return (
    place(one) - place(other) ||
    (one.program < other.program ? -1 : one.program > other.program ? 1 : 0) ||
    one.year - other.year ||
    releaseIndex(one) - releaseIndex(other)
  );
}

/** The place of a release in its year. */
export function releaseIndex({ release }: Pick<ReleaseDocument, 'release'>): number {
  return RELEASES.findIndex((each) => each === release);
}
