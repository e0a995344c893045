import { createHash, randomBytes } from 'node:crypto';
import { ABSOLUTE_HOURS, IDLE_MINUTES, type Session } from './session.js';

/** What runs a statement and gives its rows. */
export interface SessionDatabase {
  query(statement: string, values: unknown[]): Promise<unknown>;
}

const ID = /^[\w-]{43}$/;
const ALIVE = '(created_at > $2::timestamptz - make_interval(hours => $3) AND seen_at > $2::timestamptz - make_interval(mins => $4))';

/**
 * Who is signed in. A session id has 256 random bits and is stored as its hash: whoever steals the table cannot use it.
 * A session ends 30 minutes after its last request and 12 hours after sign-in (PROTECTION 4.6, ASVS 7.1.1).
 */
export class Sessions {
  constructor(private readonly database: SessionDatabase) {}

  /** Begins a session under a new id; what was over is cleared away. @returns the id, for the cookie */
  async begin(personId: string, now: Date): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.database.query(`DELETE FROM service.sessions WHERE $1::bytea IS NOT NULL AND NOT ${ALIVE}`, [hash(id), ...limits(now)]);
    await this.database.query('INSERT INTO service.sessions (id_hash, person_id, csrf, created_at, seen_at) VALUES ($1, $2, $3, $4, $4)', [
      hash(id),
      personId,
      randomBytes(32).toString('base64url'),
      now,
    ]);
    return id;
  }

  /** The session of a cookie, which counts as seen now; null where there is none or it is over. */
  async find(id: string | undefined, now: Date): Promise<Session | null> {
    if (id === undefined || !ID.test(id)) return null;
    const rows = (await this.database.query(
      `WITH seen AS (
         UPDATE service.sessions SET seen_at = $2 WHERE id_hash = $1 AND ${ALIVE} AND seen_at < $2::timestamptz - interval '20 seconds'
       )
       SELECT person_id AS "personId", csrf, language, shortcuts FROM service.sessions WHERE id_hash = $1 AND ${ALIVE}`,
      [hash(id), ...limits(now)],
    )) as Session[];
    return rows[0] ?? null;
  }

  /** Keeps what the person chose, for as long as the session lasts. */
  async choose(id: string, chosen: Partial<Pick<Session, 'language' | 'shortcuts'>>): Promise<void> {
    await this.database.query(
      'UPDATE service.sessions SET language = coalesce($2, language), shortcuts = coalesce($3, shortcuts) WHERE id_hash = $1',
      [hash(id), chosen.language ?? null, chosen.shortcuts ?? null],
    );
  }

  /** Ends a session at once. */
  async end(id: string): Promise<void> {
    await this.database.query('DELETE FROM service.sessions WHERE id_hash = $1', [hash(id)]);
  }
}

function limits(now: Date): unknown[] {
  return [now, ABSOLUTE_HOURS, IDLE_MINUTES];
}

function hash(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
