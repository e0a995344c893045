import { Inject, Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { MARK_OPEN } from '../commands/index.js';
import { alone, changedRows, type AccountDatabase } from './account-database.js';
import { writeHappened } from './account-history.js';
import { endOfChallenge, newChallenge } from './secrets/challenge.js';

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly credentialId: string;
  /** What its owner calls it. */
  readonly label: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly usedAt: string | null;
}

/** Where pages are served, as browsers see it: a passkey is bound to it, and a page elsewhere gets nothing. */
export interface Origin {
  /** With scheme and port, such as `https://peers.example.org`. */
  readonly origin: string;
  /** Its host name. */
  readonly rpId: string;
  readonly rpName: string;
}

/** More of them nobody can tell apart. */
export const MOST_PASSKEYS = 10;

const SIGN_IN = 'sign-in';

/**
 * The way in by a passkey: the device checks that it is its owner, and answers to this site alone. Stored are public keys, which open
 * nothing. Drawing a page stores nothing either; an answer is taken once.
 */
@Injectable()
export class Passkeys {
  private readonly database: AccountDatabase;

  constructor(
    database: DataSource,
    @Inject(MARK_OPEN) private readonly mark: (text: string) => string,
  ) {
    this.database = database;
  }

  async listOf(personId: string): Promise<readonly Passkey[]> {
    const rows = (await this.database.query(
      `SELECT credential_id AS "credentialId", label, made_at AS "madeAt", used_at AS "usedAt"
       FROM accounts.passkeys WHERE person_id = $1 ORDER BY made_at, credential_id`,
      [personId],
    )) as { credentialId: string; label: string; madeAt: Date; usedAt: Date | null }[];
    return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString(), usedAt: row.usedAt?.toISOString() ?? null }));
  }

  /** What the browser is told to sign in by, as JSON. @param personId where only theirs will do: for a step up */
  async signInOptions({ rpId }: Origin, now: Date, personId?: string): Promise<string> {
    const own = personId === undefined ? undefined : await this.listOf(personId);
    const options = await generateAuthenticationOptions({
      rpID: rpId,
      challenge: bytesOf(newChallenge(this.mark, SIGN_IN, now)),
      userVerification: 'required',
      allowCredentials: own?.map(({ credentialId }) => ({ id: credentialId })),
    });
    return JSON.stringify(options);
  }

  /** Whose passkey answered; null where the answer is not right in every respect, or was given before. */
  async whoComesIn(answer: string, { origin, rpId }: Origin, now: Date): Promise<string | null> {
    const response = parsed<AuthenticationResponseJSON>(answer);
    if (response === null) return null;
    const [row] = (await this.database.query(
      'SELECT person_id AS "personId", public_key AS "publicKey", counter FROM accounts.passkeys WHERE credential_id = $1',
      [response.id],
    )) as { personId: string; publicKey: Buffer; counter: string }[];
    if (row === undefined) return null;
    const asked = this.challengeOf(SIGN_IN, now);
    const checked = await verifyAuthenticationResponse({
      response,
      expectedChallenge: asked.isOurs,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: { id: response.id, publicKey: new Uint8Array(row.publicKey), counter: Number(row.counter) },
    }).catch(() => null);
    if (checked?.verified !== true || !(await this.firstAnswer(asked.answered(), now))) return null;
    await this.database.query('UPDATE accounts.passkeys SET counter = $2, used_at = $3 WHERE credential_id = $1', [
      response.id,
      checked.authenticationInfo.newCounter,
      now,
    ]);
    return row.personId;
  }

  /** What the browser is told to make a passkey by, as JSON. */
  async addOptions(
    { rpId, rpName }: Origin,
    { personId, name }: { readonly personId: string; readonly name: string },
    now: Date,
  ): Promise<string> {
    const options = await generateRegistrationOptions({
      rpID: rpId,
      rpName,
      userName: name,
      userDisplayName: name,
      userID: bytesOf(personId),
      challenge: bytesOf(newChallenge(this.mark, addingFor(personId), now)),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: (await this.listOf(personId)).map(({ credentialId }) => ({ id: credentialId })),
    });
    return JSON.stringify(options);
  }

  /** Adds a passkey that a browser has made for somebody. @returns false where the answer is not right, given before, or one too many */
  async add(
    personId: string,
    { answer, label }: { readonly answer: string; readonly label: string },
    { origin, rpId }: Origin,
    now: Date,
  ): Promise<boolean> {
    const response = parsed<RegistrationResponseJSON>(answer);
    if (response === null) return false;
    const asked = this.challengeOf(addingFor(personId), now);
    const checked = await verifyRegistrationResponse({
      response,
      expectedChallenge: asked.isOurs,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    }).catch(() => null);
    if (checked?.verified !== true || !(await this.firstAnswer(asked.answered(), now))) return false;
    const { id, publicKey, counter, transports } = checked.registrationInfo.credential;
    return this.database.transaction(async (database) => {
      const added = await database.query(
        `INSERT INTO accounts.passkeys (credential_id, person_id, public_key, counter, transports, label, made_at)
         SELECT $1, $2, $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM accounts.passkeys WHERE person_id = $2) < $8
         ON CONFLICT DO NOTHING RETURNING credential_id`,
        [id, personId, Buffer.from(publicKey), counter, known(transports), label, now, MOST_PASSKEYS],
      );
      if ((added as object[]).length !== 1) return false;
      await writeHappened(database, { personId, by: personId, what: 'passkey_added', at: now });
      return true;
    });
  }

  /** @returns false where it is the only way in that its owner has: then it stays */
  async remove(personId: string, credentialId: string, now: Date): Promise<boolean> {
    return this.database.transaction(async (database) => {
      await alone(database, personId);
      const removed = await database.query(
        `DELETE FROM accounts.passkeys WHERE credential_id = $1 AND person_id = $2 AND (
           (SELECT count(*) FROM accounts.passkeys WHERE person_id = $2) > 1
           OR EXISTS (SELECT FROM accounts.passwords WHERE person_id = $2 AND seed IS NOT NULL)
         ) RETURNING credential_id`,
        [credentialId, personId],
      );
      if (changedRows(removed).length === 1) {
        await writeHappened(database, { personId, by: personId, what: 'passkey_removed', at: now });
        return true;
      }
      const [left] = (await database.query('SELECT 1 FROM accounts.passkeys WHERE credential_id = $1 AND person_id = $2', [
        credentialId,
        personId,
      ])) as object[];
      return left === undefined;
    });
  }

  private challengeOf(purpose: string, now: Date) {
    let answered: { readonly challenge: string; readonly ends: Date } | null = null;
    return {
      isOurs: (encoded: string): boolean => {
        const challenge = Buffer.from(encoded, 'base64url').toString();
        const ends = endOfChallenge(this.mark, purpose, challenge, now);
        if (ends !== null) answered = { challenge, ends };
        return ends !== null;
      },
      answered: () => answered,
    };
  }

  private async firstAnswer(answered: { readonly challenge: string; readonly ends: Date } | null, now: Date): Promise<boolean> {
    if (answered === null) return false;
    await this.database.query('DELETE FROM accounts.answered_challenges WHERE ends_at < $1', [now]);
    const first = await this.database.query(
      'INSERT INTO accounts.answered_challenges (challenge, ends_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING challenge',
      [answered.challenge, answered.ends],
    );
    return (first as object[]).length === 1;
  }
}

function addingFor(personId: string): string {
  return `add ${personId}`;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text));
}

/** What a form brings is anything at all. */
function parsed<Answer extends { readonly id: string }>(answer: string): Answer | null {
  try {
    const read = JSON.parse(answer) as Partial<Answer> | null;
    return typeof read === 'object' && typeof read?.id === 'string' && /^[\w-]{1,1400}$/.test(read.id) ? (read as Answer) : null;
  } catch {
    return null;
  }
}

/** As browsers name them today; others are left out, and the browser then tries them all. */
function known(transports: readonly string[] = []): readonly string[] {
  return transports.filter((each) => /^[a-z-]{2,20}$/.test(each));
}
