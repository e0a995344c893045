import { createHash, randomBytes } from 'node:crypto';
import { ABSOLUTE_HOURS, IDLE_MINUTES, type OwnSession, type Session, type SessionStage } from './session.js';

/** What runs a statement and gives its rows. */
export interface SessionDatabase {
  query(statement: string, values: unknown[]): Promise<unknown>;
}

const ID = /^[\w-]{43}$/;
const ALIVE = '(created_at > $2::timestamptz - make_interval(hours => $3) AND seen_at > $2::timestamptz - make_interval(mins => $4))';

/**
 * Who is signed in. A session id has 256 random bits and is stored as its hash: whoever steals the table cannot use it.
 * A session ends so many minutes after its last request, and 12 hours after sign-in (PROTECTION 4.6, ASVS 7.1.1).
 */
export class Sessions {
  /** @param idleMinutes asked at each request */
  constructor(
    private readonly database: SessionDatabase,
    private readonly idleMinutes: () => number | Promise<number> = () => IDLE_MINUTES,
  ) {}

  /** Begins a session under a new id; what was over is cleared away. @returns the id, for the cookie */
  async begin(
    personId: string,
    now: Date,
    { stage = 'full', device = '' }: { readonly stage?: SessionStage; readonly device?: string } = {},
  ): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.database.query(`DELETE FROM service.sessions WHERE $1::bytea IS NOT NULL AND NOT ${ALIVE}`, [
      sessionHash(id),
      ...(await this.limits(now)),
    ]);
    await this.database.query(
      `INSERT INTO service.sessions (id_hash, person_id, csrf, created_at, seen_at, fresh_at, stage, device)
       VALUES ($1, $2, $3, $4, $4, $4, $5, $6)`,
      [sessionHash(id), personId, randomBytes(32).toString('base64url'), now, stage, device],
    );
    return id;
  }

  /** The session of a cookie, which counts as seen now; null where there is none or it is over. */
  async find(id: string | undefined, now: Date): Promise<Session | null> {
    if (id === undefined || !ID.test(id)) return null;
    const rows = (await this.database.query(
      `WITH seen AS (
         UPDATE service.sessions SET seen_at = $2 WHERE id_hash = $1 AND ${ALIVE} AND seen_at < $2::timestamptz - interval '20 seconds'
       )
       SELECT person_id AS "personId", csrf, language, shortcuts, stage, created_at AS "beganAt", fresh_at AS "freshAt",
         created_at + make_interval(hours => $3) AS "endsAt", $4::int AS "idleMinutes",
         EXISTS (SELECT FROM service.typed_forms t WHERE t.person_id = sessions.person_id AND t.box IS NOT NULL) AS "hasTyped"
       FROM service.sessions WHERE id_hash = $1 AND ${ALIVE}`,
      [sessionHash(id), ...(await this.limits(now))],
    )) as Session[];
    return rows[0] ?? null;
  }

  /** Keeps what the person chose, for as long as the session lasts. */
  async choose(id: string, chosen: Partial<Pick<Session, 'language' | 'shortcuts'>>): Promise<void> {
    await this.database.query(
      'UPDATE service.sessions SET language = coalesce($2, language), shortcuts = coalesce($3, shortcuts) WHERE id_hash = $1',
      [sessionHash(id), chosen.language ?? null, chosen.shortcuts ?? null],
    );
  }

  /**
   * The person has shown a factor: the session goes on under a new id and a new token, so that neither a copy of the cookie nor a page
   * drawn before is worth anything, as a full one, and as fresh.
   *
   * @returns the new id, for the cookie
   */
  async renew(id: string, now: Date): Promise<string> {
    const next = randomBytes(32).toString('base64url');
    await this.database.query("UPDATE service.sessions SET id_hash = $2, csrf = $3, fresh_at = $4, stage = 'full' WHERE id_hash = $1", [
      sessionHash(id),
      sessionHash(next),
      randomBytes(32).toString('base64url'),
      now,
    ]);
    // The person is in: whoever else came by a one-time code of theirs is not waited for.
    await this.database.query(
      `DELETE FROM service.sessions s USING service.sessions this
       WHERE this.id_hash = $1 AND s.person_id = this.person_id AND s.stage = 'setting_up'`,
      [sessionHash(next)],
    );
    return next;
  }

  /** The sessions of a person, the newest first. @param id of the one that asks */
  async listOf(personId: string, id: string, now: Date): Promise<readonly OwnSession[]> {
    const rows = (await this.database.query(
      `SELECT handle, device, created_at AS "beganAt", seen_at AS "seenAt", id_hash = $1 AS "isThis"
       FROM service.sessions WHERE person_id = $5 AND ${ALIVE} ORDER BY created_at DESC, handle`,
      [sessionHash(id), ...(await this.limits(now)), personId],
    )) as (Omit<OwnSession, 'beganAt' | 'seenAt'> & { beganAt: Date; seenAt: Date })[];
    return rows.map((row) => ({ ...row, beganAt: row.beganAt.toISOString(), seenAt: row.seenAt.toISOString() }));
  }

  /** Ends one of a person's sessions at once, by its handle. @returns false where they have none of it */
  async endOne(personId: string, handle: string): Promise<boolean> {
    const ended = await this.database.query(
      `WITH ended AS (DELETE FROM service.sessions WHERE person_id = $1 AND handle::text = $2 RETURNING handle) SELECT handle FROM ended`,
      [personId, handle],
    );
    return (ended as object[]).length > 0;
  }

  /** Ends all sessions of a person at once. @param except the id of one that goes on */
  async endAll(personId: string, except?: string): Promise<void> {
    await this.database.query('DELETE FROM service.sessions WHERE person_id = $1 AND id_hash IS DISTINCT FROM $2::bytea', [
      personId,
      except === undefined ? null : sessionHash(except),
    ]);
  }

  /** Ends the sessions of a person that had begun by then. */
  async endBegunBy(personId: string, then: string): Promise<void> {
    await this.database.query('DELETE FROM service.sessions WHERE person_id = $1 AND created_at <= $2::timestamptz', [personId, then]);
  }

  /** Ends a session at once. */
  async end(id: string): Promise<void> {
    await this.database.query('DELETE FROM service.sessions WHERE id_hash = $1', [sessionHash(id)]);
  }

  private async limits(now: Date): Promise<unknown[]> {
    return [now, ABSOLUTE_HOURS, await this.idleMinutes()];
  }
}

/** Under which a session stands in the table. */
export function sessionHash(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
