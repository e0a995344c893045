import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { changedRows, type AccountDatabase } from './account-database.js';
import { OPERATOR } from '../rights.js';
import { writeHappened } from './account-history.js';
import { codeTyped, hashOfCode, newCode } from './secrets/spoken-code.js';

/** Minutes for which a one-time code holds. */
export const CODE_MINUTES = 10;
const GROUPS = 3;

/** Whether somebody can sign in, and whether they are waited for. */
export interface AccountStanding {
  readonly canSignIn: boolean;
  /** ISO 8601 in UTC: until when a one-time code holds that was not used yet. */
  readonly codeUntil: string | null;
  /** Who asked that their ways in be reset; a second person has to agree. */
  readonly resetAskedBy: string | null;
}

/**
 * One-time codes, read out or handed over by whoever knows the person: the way to a first account, and after a reset to a new one. There is
 * no sign-up without one. A reset takes two people, and takes effect when its code is used: until then nobody is shut out.
 */
@Injectable()
export class OneTimeCodes {
  private readonly database: AccountDatabase;

  constructor(database: DataSource) {
    this.database = database;
  }

  async standingOf(personId: string, now: Date): Promise<AccountStanding> {
    const [row] = (await this.database.query(
      `SELECT ${CAN_SIGN_IN} AS "canSignIn",
         (SELECT ends_at FROM accounts.one_time_codes WHERE person_id = $1 AND ends_at > $2) AS "codeUntil",
         (SELECT asked_by FROM accounts.resets_asked r WHERE person_id = $1 AND ${isAsked('r', '$2')}) AS "resetAskedBy"`,
      [personId, now],
    )) as [{ canSignIn: boolean; codeUntil: Date | null; resetAskedBy: string | null }];
    return { ...row, codeUntil: row.codeUntil?.toISOString() ?? null };
  }

  /** A code for somebody who cannot sign in yet; the one before it is void. @returns null where they can sign in */
  async invite(personId: string, by: string, now: Date): Promise<string | null> {
    return this.database.transaction(async (database) => {
      const [{ canSignIn }] = (await database.query(`SELECT ${CAN_SIGN_IN} AS "canSignIn"`, [personId])) as [{ canSignIn: boolean }];
      if (canSignIn) return null;
      await writeHappened(database, { personId, by, what: 'invited', at: now });
      return issue(database, personId, { resets: false, now });
    });
  }

  /** A code given out by whoever runs the service. @returns null where they can sign in, and nothing is to be reset */
  async letInFromHost(personId: string, { resets, now }: { readonly resets: boolean; readonly now: Date }): Promise<string | null> {
    if (!resets) return this.invite(personId, OPERATOR, now);
    return this.database.transaction(async (database) => {
      await writeHappened(database, { personId, by: OPERATOR, what: 'reset_agreed', at: now });
      return issue(database, personId, { resets: true, now });
    });
  }

  /** Asks that somebody's ways in be reset. Whoever asks again changes nothing. */
  async askForReset(personId: string, by: string, now: Date): Promise<void> {
    await this.database.transaction(async (database) => {
      const asked = await database.query(
        `INSERT INTO accounts.resets_asked AS old (person_id, asked_by, asked_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET asked_by = $2, asked_at = $3 WHERE NOT ${isAsked('old', '$3')} RETURNING person_id`,
        [personId, by, now],
      );
      if ((asked as object[]).length === 1) await writeHappened(database, { personId, by, what: 'reset_asked', at: now });
    });
  }

  async withdrawReset(personId: string, by: string, now: Date): Promise<void> {
    await this.database.transaction(async (database) => {
      const gone = changedRows(
        await database.query('DELETE FROM accounts.resets_asked WHERE person_id = $1 RETURNING person_id', [personId]),
      );
      if (gone.length === 1) await writeHappened(database, { personId, by, what: 'reset_withdrawn', at: now });
    });
  }

  /** Agrees as a second person. @returns the code, to be shown once; null where nobody asked, they asked themselves, or it is their own */
  async agreeToReset(personId: string, by: string, now: Date): Promise<string | null> {
    return this.database.transaction(async (database) => {
      const gone = changedRows(
        await database.query(
          `DELETE FROM accounts.resets_asked r
           WHERE person_id = $1 AND asked_by <> $2 AND person_id <> $2 AND ${isAsked('r', '$3')} RETURNING person_id`,
          [personId, by, now],
        ),
      );
      if (gone.length === 0) return null;
      await writeHappened(database, { personId, by, what: 'reset_agreed', at: now });
      return issue(database, personId, { resets: true, now });
    });
  }

  /** Whose a code is that holds, and since when, without using it up; null where it is nobody's. */
  async whose(typed: string, now: Date): Promise<{ readonly personId: string; readonly madeAt: Date } | null> {
    const code = codeTyped(typed);
    const [row] = (await this.database.query(
      `SELECT person_id AS "personId", ends_at - make_interval(mins => $3) AS "madeAt"
       FROM accounts.one_time_codes WHERE code_hash = $1 AND ends_at > $2`,
      [hashOfCode(code ?? ''), now, CODE_MINUTES],
    )) as { personId: string; madeAt: Date }[];
    return row ?? null;
  }

  /** Uses a code up. Where it is of a reset, every way in and every session of the person goes with it. @returns whose it is, or null */
  async use(typed: string, now: Date): Promise<string | null> {
    const code = codeTyped(typed);
    if (code === null) return null;
    return this.database.transaction(async (database) => {
      const [used] = changedRows<{ personId: string; resets: boolean }>(
        await database.query(
          'DELETE FROM accounts.one_time_codes WHERE code_hash = $1 AND ends_at > $2 RETURNING person_id AS "personId", resets',
          [hashOfCode(code), now],
        ),
      );
      if (used === undefined) return null;
      const { personId, resets } = used;
      await database.query("DELETE FROM service.sessions WHERE person_id = $1 AND stage = 'setting_up'", [personId]);
      await writeHappened(database, { personId, by: personId, what: 'code_used', at: now });
      if (resets) {
        for (const table of RESET) {
          await database.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
        }
        await writeHappened(database, { personId, by: personId, what: 'reset_done', at: now });
      }
      return personId;
    });
  }
}

/** Where everything stands that goes with a reset. */
const RESET = [
  'accounts.passwords',
  'accounts.recovery_codes',
  'accounts.passkeys',
  'accounts.tokens',
  'accounts.known_browsers',
  'service.sessions',
];

/** Hours after which nobody agrees any more to what was asked: whoever asked has to recognize the person once more. */
const ASKED_HOURS = 24;

function isAsked(table: string, now: string): string {
  return `(${table}.asked_at > ${now}::timestamptz - interval '${ASKED_HOURS} hours')`;
}

/** A passkey, or a password whose authenticator is there. */
const CAN_SIGN_IN = `(EXISTS (SELECT FROM accounts.passkeys WHERE person_id = $1)
  OR EXISTS (SELECT FROM accounts.passwords WHERE person_id = $1 AND seed IS NOT NULL))`;

async function issue(
  database: Pick<AccountDatabase, 'query'>,
  personId: string,
  { resets, now }: { readonly resets: boolean; readonly now: Date },
): Promise<string> {
  const code = newCode(GROUPS);
  // Whoever came in by the code before this one, and has made no way in, could be anybody: they were not waited for.
  await database.query("DELETE FROM service.sessions WHERE person_id = $1 AND stage = 'setting_up'", [personId]);
  await database.query(
    `INSERT INTO accounts.one_time_codes (code_hash, person_id, resets, ends_at) VALUES ($1, $2, $3, $4::timestamptz + make_interval(mins => $5))
     ON CONFLICT (person_id) DO UPDATE SET code_hash = $1, resets = $3, ends_at = excluded.ends_at`,
    [hashOfCode(code), personId, resets, now, CODE_MINUTES],
  );
  return code;
}
