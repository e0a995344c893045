import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** What somebody has not been told of yet. */
export interface Untold {
  readonly personId: string;
  /** Since when the first of it waits. */
  readonly since: readonly Date[];
}

/** A notice that has neither been sent nor dropped. */
export interface OpenNotice {
  readonly id: string;
  readonly personId: string;
  readonly isTrial: boolean;
}

/** What became of the last notice to somebody. */
export interface LastNotice {
  readonly madeAt: string;
  /** Null where it has not gone out. */
  readonly sentAt: string | null;
}

const OPEN = 'sent_at IS NULL AND dropped_at IS NULL';
const KEPT_DAYS = 90;
const BETWEEN_TRIALS_MS = 60_000;

/**
 * The to-do list of notices. A cause is a row of somebody and what they are to be told of; it is told with a notice, of which there is one
 * open at a time and person, and gone as soon as it waits for them no longer: what comes back is told anew.
 */
@Injectable()
export class NoticeRows {
  /** When somebody last asked for one by way of trial, in the last minute. */
  private readonly trials = new Map<string, Date>();

  constructor(private readonly database: DataSource) {}

  /**
   * Brings the causes of somebody up to what waits for them now. @param mayForget false while a list may be incomplete, so that nothing is
   * told twice
   */
  async bringUpTo(personId: string, causes: readonly string[], { now, mayForget }: { readonly now: Date; readonly mayForget: boolean }) {
    const rows = await this.database.query<{ cause: string }[]>('SELECT cause FROM notices.causes WHERE person_id = $1', [personId]);
    const known = new Set(rows.map(({ cause }) => cause));
    const still = new Set(causes);
    const added = [...still].filter((cause) => !known.has(cause));
    const gone = mayForget ? [...known].filter((cause) => !still.has(cause)) : [];
    if (added.length > 0)
      await this.database.query(
        'INSERT INTO notices.causes (person_id, cause, since) SELECT $1, unnest($2::text[]), $3 ON CONFLICT DO NOTHING',
        [personId, added, now],
      );
    if (gone.length > 0) await this.database.query('DELETE FROM notices.causes WHERE person_id = $1 AND cause = ANY($2)', [personId, gone]);
  }

  /** Of people without an open notice, the trial aside. */
  untold(tx: Pick<EntityManager, 'query'>): Promise<readonly Untold[]> {
    return tx.query<Untold[]>(
      `SELECT person_id AS "personId", array_agg(since) AS since FROM notices.causes WHERE notice_id IS NULL AND person_id NOT IN
         (SELECT person_id FROM notices.notices WHERE ${OPEN} AND NOT is_trial) GROUP BY person_id`,
    );
  }

  open(tx: Pick<EntityManager, 'query'>): Promise<readonly OpenNotice[]> {
    return tx.query<OpenNotice[]>(
      `SELECT id, person_id AS "personId", is_trial AS "isTrial" FROM notices.notices WHERE ${OPEN} ORDER BY made_at, id`,
    );
  }

  async find(id: string): Promise<(OpenNotice & { readonly isOpen: boolean }) | null> {
    const [row] = await this.database.query<(OpenNotice & { isOpen: boolean })[]>(
      `SELECT id, person_id AS "personId", is_trial AS "isTrial", ${OPEN} AS "isOpen" FROM notices.notices WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The last notices that were made for reasons of their own, by person. */
  async lastOf(tx: Pick<EntityManager, 'query'>): Promise<ReadonlyMap<string, { readonly id: string; readonly sentAt: Date | null }>> {
    const rows = await tx.query<{ personId: string; id: string; sentAt: Date | null }[]>(
      `SELECT DISTINCT ON (person_id) person_id AS "personId", id, sent_at AS "sentAt" FROM notices.notices WHERE NOT is_trial
       ORDER BY person_id, made_at DESC, id`,
    );
    return new Map(rows.map(({ personId, ...last }) => [personId, last]));
  }

  async lastTo(personId: string): Promise<LastNotice | null> {
    const [row] = await this.database.query<{ madeAt: Date; sentAt: Date | null }[]>(
      `SELECT made_at AS "madeAt", sent_at AS "sentAt" FROM notices.notices WHERE person_id = $1 AND dropped_at IS NULL
       ORDER BY made_at DESC, id LIMIT 1`,
      [personId],
    );
    return row === undefined ? null : { madeAt: row.madeAt.toISOString(), sentAt: row.sentAt?.toISOString() ?? null };
  }

  /** One notice of everything that somebody has not been told of: a second call with the same id changes nothing. */
  async make(id: string, personId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('INSERT INTO notices.notices (id, person_id, is_trial, made_at) VALUES ($1, $2, false, $3) ON CONFLICT DO NOTHING', [
        id,
        personId,
        now,
      ]);
      await tx.query('UPDATE notices.causes SET notice_id = $1 WHERE person_id = $2 AND notice_id IS NULL', [id, personId]);
    });
  }

  /**
   * One that the person asked for, unless another went out less than a minute ago: also where they ask twice at the same moment, or had all
   * of theirs forgotten since, of which this process knows nothing but when.
   *
   * @returns whether it is made
   */
  async makeTrial(id: string, personId: string, now: Date): Promise<boolean> {
    const soon = new Date(now.getTime() - BETWEEN_TRIALS_MS);
    for (const [one, at] of this.trials) if (at <= soon) this.trials.delete(one);
    if (this.trials.has(personId)) return false;
    const made = await this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`a notice by way of trial to ${personId}`]);
      const rows: object[] = await tx.query(
        `INSERT INTO notices.notices (id, person_id, is_trial, made_at) SELECT $1, $2, true, $3 WHERE NOT EXISTS
           (SELECT 1 FROM notices.notices WHERE person_id = $2 AND dropped_at IS NULL AND made_at > $4) ON CONFLICT DO NOTHING RETURNING id`,
        [id, personId, now, soon],
      );
      return rows.length > 0;
    });
    if (made) this.trials.set(personId, now);
    return made;
  }

  /** What a notice is of, that still waits. */
  async causesIn(id: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ cause: string }[]>('SELECT cause FROM notices.causes WHERE notice_id = $1', [id]);
    return rows.map(({ cause }) => cause);
  }

  async sent(id: string, now: Date): Promise<void> {
    await this.database.query('UPDATE notices.notices SET sent_at = $2 WHERE id = $1', [id, now]);
  }

  /** There is nothing left to tell, or nobody to tell it to. */
  async drop(id: string, now: Date): Promise<void> {
    await this.database.query('UPDATE notices.notices SET dropped_at = $2 WHERE id = $1', [id, now]);
  }

  /** Forgets notices of long ago of which nothing waits any more. */
  async tidy(now: Date): Promise<void> {
    await this.database.query(
      `DELETE FROM notices.notices notice WHERE made_at < $1 AND NOT (${OPEN})
         AND NOT EXISTS (SELECT 1 FROM notices.causes WHERE notice_id = notice.id)`,
      [new Date(now.getTime() - KEPT_DAYS * 86_400_000)],
    );
  }
}
