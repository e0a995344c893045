import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { browserMarkOf, browserMarkOn, secureOn } from '../../libs/web/forms/index.js';
import { FindPerson } from '../roster/roster.queries.js';
import type { AccountDatabase } from './account-database.js';

/** Days after the last sign-in in it for which a browser is known. */
const KNOWN_DAYS = 180;

/** Browsers of one person: of more, those seen longest ago go. */
const MOST = 8;

const MARK = /^[\w-]{43}$/;
const STILL_KNOWN = `seen_at > $2::timestamptz - make_interval(days => ${KNOWN_DAYS})`;

/**
 * In which browsers somebody has signed in before. It lets nobody in: it says whose tries are not those of a stranger, so that nobody who
 * tries a name without end keeps its person out. A browser is told a mark with 256 random bits, which is stored as its hash.
 */
@Injectable()
export class KnownBrowsers {
  private readonly database: AccountDatabase;

  constructor(
    database: DataSource,
    private readonly queries: QueryBus,
  ) {
    this.database = database;
  }

  /**
   * Whether whoever signs in by this name has done so in this browser; asks the same of a name that nobody has.
   *
   * @param account what was typed as a name, in its key
   * @returns what stands for the browser; null where it is a stranger's
   */
  async of(account: string, request: FastifyRequest, now: Date): Promise<string | null> {
    const mark = hash(browserMarkOf(request));
    const [known] = (await this.database.query(
      `SELECT person_id AS "personId", seen_at AS "seenAt" FROM accounts.known_browsers WHERE mark_hash = $1 AND ${STILL_KNOWN}
         AND person_id = (SELECT person_id FROM accounts.passwords WHERE name_key = $3)`,
      [mark, now, account],
    )) as { personId: string; seenAt: Date }[];
    if (known === undefined) return null;
    const person = await this.queries.execute(new FindPerson(known.personId));
    const isOfBefore = person?.lastDeactivatedAt !== undefined && known.seenAt <= new Date(person.lastDeactivatedAt);
    return person?.active !== true || isOfBefore ? null : mark.toString('base64url');
  }

  /** Whether somebody has signed in in the browser that carries a mark. */
  async isOf(personId: string, mark: string, now: Date): Promise<boolean> {
    const known = (await this.database.query(
      `SELECT 1 FROM accounts.known_browsers WHERE mark_hash = $1 AND ${STILL_KNOWN} AND person_id = $3`,
      [hash(mark), now, personId],
    )) as object[];
    return known.length > 0;
  }

  /** The person is in: from now on their tries in this browser are their own. One mark serves all who share the browser. */
  async know(personId: string, { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply }, now: Date) {
    const carried = browserMarkOf(request);
    const isOurs =
      (
        (await this.database.query(`SELECT 1 FROM accounts.known_browsers WHERE mark_hash = $1 AND ${STILL_KNOWN} LIMIT 1`, [
          hash(carried),
          now,
        ])) as object[]
      ).length > 0;
    const mark = isOurs ? carried! : randomBytes(32).toString('base64url');
    await this.database.query(`DELETE FROM accounts.known_browsers WHERE $1::bytea IS NOT NULL AND NOT ${STILL_KNOWN}`, [hash(mark), now]);
    await this.database.query(
      `INSERT INTO accounts.known_browsers (mark_hash, person_id, seen_at) VALUES ($1, $2, $3)
       ON CONFLICT (mark_hash, person_id) DO UPDATE SET seen_at = excluded.seen_at`,
      [hash(mark), personId, now],
    );
    await this.database.query(
      `DELETE FROM accounts.known_browsers WHERE person_id = $1 AND mark_hash IN (
         SELECT mark_hash FROM accounts.known_browsers WHERE person_id = $1 ORDER BY seen_at DESC, mark_hash OFFSET ${MOST}
       )`,
      [personId],
    );
    const attributes = `Path=/; HttpOnly; SameSite=Lax${secureOn(request)}; Max-Age=${KNOWN_DAYS * 24 * 3600}`;
    void reply.header('set-cookie', `${browserMarkOn(request)}=${mark}; ${attributes}`);
  }

  /** Whoever was away comes back as a stranger everywhere. */
  async forgetSeenBy(personId: string, then: string): Promise<void> {
    await this.database.query('DELETE FROM accounts.known_browsers WHERE person_id = $1 AND seen_at <= $2::timestamptz', [personId, then]);
  }
}

/** Of what is no mark, a hash that nothing is stored under. */
function hash(mark = ''): Buffer {
  return createHash('sha256')
    .update(MARK.test(mark) ? mark : '')
    .digest();
}
