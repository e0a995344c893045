import { hash as oneHash, randomBytes, randomUUID } from 'node:crypto';
import { refuse } from '../../libs/event-sourcing/index.js';
import { grouped } from '../../libs/grouping/index.js';

/** What a token is good for: to look, or for everything that the person may do. */
export const tokenScopes = ['read', 'act'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** What runs a statement and gives its rows. */
export interface TokenDatabase {
  query(statement: string, values: unknown[]): Promise<unknown>;
}

/** What is said of a token when it is made. */
export interface TokenWanted {
  /** By which its owner knows it again: a program, a machine. */
  readonly label: string;
  readonly scope: TokenScope;
  /** How long it is good for. */
  readonly days?: number;
  /** Where it must not be made twice, however often it is asked for: a UUID. */
  readonly id?: string;
}

/** A token as its owner sees it: never the token itself. */
export interface TokenListed {
  readonly id: string;
  readonly label: string;
  readonly scope: TokenScope;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** To the minute; null where it was never used. */
  readonly lastUsedAt: Date | null;
}

/** The longest that a token can be good for, and how long it is where nothing is said. */
export const LONGEST_DAYS = 365;
export const USUAL_DAYS = 90;

/** How many good tokens a person can have at once. */
export const MOST_TOKENS = 20;

const TOKEN = /^aw_[\w-]{43}$/;
const IS_GOOD = '(revoked_at IS NULL AND expires_at > $2::timestamptz)';

/** Of tokens that requests show at the same moment: how many one statement looks for, and how many statements at once. */
const TOGETHER = { most: 100, atOnce: 2, concernsAll: () => true };

const OWNERS_KNOWN = 1000;

interface Shown {
  readonly hash: Buffer;
  readonly now: Date;
}

interface TokenFound {
  readonly personId: string;
  readonly scope: TokenScope;
  readonly createdAt: Date;
}

/**
 * The tokens by which programs act for a person. Each has 256 random bits, is shown once and stored as its hash: whoever steals the table
 * cannot use it. It ends by itself, or at once where it is revoked.
 */
export class PersonalTokens {
  private readonly look: (shown: Shown) => Promise<TokenFound | null>;
  private readonly owners = new Map<string, string>();

  constructor(private readonly database: TokenDatabase) {
    this.look = grouped((shown) => this.found(shown), TOGETHER);
  }

  /**
   * Makes a token.
   *
   * @returns the token itself, which nothing can show again
   * @throws Refusal `token_days_out_of_range`, `token_made_already`, `too_many_tokens`
   */
  async issue(
    personId: string,
    { label, scope, days = USUAL_DAYS, id: wanted = randomUUID() }: TokenWanted,
    now: Date,
  ): Promise<{ readonly id: string; readonly token: string }> {
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) refuse('token_days_out_of_range', { field: 'days', ...wrongDays });
    const token = `aw_${randomBytes(32).toString('base64url')}`;
    const [row] = (await this.database.query(
      `INSERT INTO accounts.tokens (id, token_hash, person_id, label, scope, created_at, expires_at)
       VALUES ($7, $1, $3, $4, $5, $2::timestamptz, $2::timestamptz + make_interval(days => $6)) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [hash(token), now, personId, label, scope, days, wanted],
    )) as readonly { readonly id: string }[];
    if (row === undefined) refuse('token_made_already', madeAlready);
    const { id } = row;
    // Counted with itself in it: of two made at once, neither can have overlooked the other.
    if ((await this.listOf(personId, now)).length > MOST_TOKENS) {
      await this.database.query('DELETE FROM accounts.tokens WHERE id = $1', [id]);
      refuse('too_many_tokens', tooMany);
    }
    return { id, token };
  }

  /** Whose token this is and what for; null where it is none, or no longer good. It counts as used now, by the minute. */
  async find(token: string, now: Date): Promise<TokenFound | null> {
    if (!TOKEN.test(token)) return null;
    const shown = { hash: hash(token), now };
    const found = await this.look(shown);
    if (found !== null && this.owners.size === OWNERS_KNOWN) this.owners.clear();
    if (found !== null) this.owners.set(shown.hash.toString('base64'), found.personId);
    return found;
  }

  /** Whose it was when it was last found here, good or not by now: what may be looked at ahead, and proves nothing. */
  lastOwner(token: string): string | undefined {
    return this.owners.get(hash(token).toString('base64'));
  }

  /** The good tokens of a person, the newest first. */
  async listOf(personId: string, now: Date): Promise<readonly TokenListed[]> {
    return (await this.database.query(
      `SELECT id, label, scope, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
       FROM accounts.tokens WHERE person_id = $1 AND ${IS_GOOD} ORDER BY created_at DESC, id`,
      [personId, now],
    )) as TokenListed[];
  }

  /**
   * Ends one of a person's tokens at once; another's, and one that has ended, are left as they are.
   *
   * @returns whether the person has had such a token: it is good no more. Another's is as one that never was
   */
  async revoke(personId: string, id: string, now: Date): Promise<boolean> {
    const own = await this.database.query(
      `WITH revoked AS (UPDATE accounts.tokens SET revoked_at = $3 WHERE person_id = $1 AND id = $2 AND revoked_at IS NULL)
       SELECT id FROM accounts.tokens WHERE person_id = $1 AND id = $2`,
      [personId, id, now],
    );
    return (own as object[]).length === 1;
  }

  /** The statement begins after each of them was asked for: what has been revoked by then is found by none. */
  private async found(shown: readonly Shown[]): Promise<readonly (TokenFound | null)[]> {
    const rows = (await this.database.query(
      `WITH shown AS (
         SELECT * FROM unnest($1::bytea[], $2::timestamptz[]) WITH ORDINALITY AS shown (hash, at, number)
       ), used AS (
         UPDATE accounts.tokens SET last_used_at = latest.at FROM (SELECT hash, max(at) AS at FROM shown GROUP BY hash) AS latest
         WHERE token_hash = latest.hash AND revoked_at IS NULL AND expires_at > latest.at
           AND coalesce(last_used_at < latest.at - interval '1 minute', true)
       )
       SELECT number::int AS number, person_id AS "personId", scope, created_at AS "createdAt" FROM shown JOIN accounts.tokens ON token_hash = hash
       WHERE revoked_at IS NULL AND expires_at > at`,
      [shown.map(({ hash: each }) => each), shown.map(({ now }) => now)],
    )) as readonly (TokenFound & { readonly number: number })[];
    const found = new Map(rows.map(({ number, ...each }) => [number, each]));
    return shown.map((_, index) => found.get(index + 1) ?? null);
  }

  /** Ends the tokens of a person that were made by then. @param then ISO 8601 in UTC */
  async revokeMadeBy(personId: string, then: string, now: Date): Promise<void> {
    await this.database.query(
      'UPDATE accounts.tokens SET revoked_at = $3 WHERE person_id = $1 AND revoked_at IS NULL AND created_at <= $2::timestamptz',
      [personId, then, now],
    );
  }

  /** Ends all of a person's tokens at once. */
  async revokeAllOf(personId: string, now: Date): Promise<void> {
    await this.database.query('UPDATE accounts.tokens SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [personId, now]);
  }
}

const wrongDays = {
  en: `A token is good for 1 to ${LONGEST_DAYS} days. Enter a whole number of days.`,
  es: `Una clave vale de 1 a ${LONGEST_DAYS} días. Escriba un número entero de días.`,
};

const madeAlready = {
  en: 'This token was made already, and was shown once. If you did not copy it, revoke it and make another.',
  es: 'Esta clave ya se creó y se mostró una vez. Si no la copió, revóquela y cree otra.',
};

const tooMany = {
  en: `You have ${MOST_TOKENS} tokens, and nobody can have more. Revoke one that is no longer needed.`,
  es: `Tiene ${MOST_TOKENS} claves, y nadie puede tener más. Revoque una que ya no haga falta.`,
};

function hash(token: string): Buffer {
  return oneHash('sha256', token, 'buffer');
}
