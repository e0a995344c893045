import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isForgotten, Vault, type SealedText } from '../../libs/personal-data/index.js';
import { nameKey } from '../../libs/text/index.js';
import { alone, changedRows, type AccountDatabase } from './account-database.js';
import { writeHappened } from './account-history.js';
import { stepOfCode } from './secrets/authenticator.js';
import { hashOfPassword, isPassword } from './secrets/password.js';
import { codeTyped, hashOfCode, newCode } from './secrets/spoken-code.js';

/** Recovery codes that are made at once; those before them are void. */
const RECOVERY_CODES = 10;
const RECOVERY_GROUPS = 4;

/** What somebody has of the way in by password. */
export interface PasswordState {
  readonly signInName: string;
  readonly hasAuthenticator: boolean;
  readonly recoveryCodesLeft: number;
}

/** How somebody came in by password. */
export type PasswordFactor = 'signed_in_by_password' | 'signed_in_by_recovery_code';

interface Row {
  readonly personId: string;
  readonly passwordHash: string;
  readonly seed: SealedText | null;
  readonly stepTaken: string;
}

const NOBODY: Omit<Row, 'personId'> = { passwordHash: '', seed: null, stepTaken: '0' };

/**
 * The way in by a name, a password and a code: of an authenticator app, each once, or one of ten recovery codes. Passwords are stored as
 * argon2id, recovery codes as hashes, seeds sealed: whoever steals the tables gets in nowhere.
 */
@Injectable()
export class Passwords {
  private readonly database: AccountDatabase;

  constructor(
    database: DataSource,
    private readonly vault: Vault,
  ) {
    this.database = database;
  }

  async stateOf(personId: string): Promise<PasswordState | null> {
    const [row] = (await this.database.query(
      `SELECT sign_in_name AS "signInName", seed IS NOT NULL AS "hasAuthenticator",
         (SELECT count(*)::int FROM accounts.recovery_codes WHERE person_id = $1) AS "recoveryCodesLeft"
       FROM accounts.passwords WHERE person_id = $1`,
      [personId],
    )) as PasswordState[];
    return row ?? null;
  }

  /** Sets name and password of somebody. @returns false where another person signs in by that name */
  async set(
    personId: string,
    { signInName, password }: { readonly signInName: string; readonly password: string },
    now: Date,
  ): Promise<boolean> {
    const stored = await hashOfPassword(password);
    const kept = this.database.transaction(async (database) => {
      await alone(database, personId);
      const [taken] = (await database.query('SELECT person_id FROM accounts.passwords WHERE name_key = $1 AND person_id <> $2', [
        nameKey(signInName),
        personId,
      ])) as object[];
      if (taken !== undefined) return false;
      await database.query(
        `INSERT INTO accounts.passwords (person_id, sign_in_name, name_key, password_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id) DO UPDATE SET sign_in_name = $2, name_key = $3, password_hash = $4`,
        [personId, signInName, nameKey(signInName), stored],
      );
      await writeHappened(database, { personId, by: personId, what: 'password_set', at: now });
      return true;
    });
    // Of two who choose one name at the same moment, the second is told what they would have been told a moment later.
    return kept.catch((error: unknown) => (isTaken(error) ? false : Promise.reject(error as Error)));
  }

  /**
   * Takes a seed for the authenticator of somebody who has a password, once a code proves that their app has it.
   *
   * @returns false where the code is not of the seed
   */
  async setAuthenticator(personId: string, { seed, code }: { readonly seed: string; readonly code: string }, now: Date): Promise<boolean> {
    const step = await stepOfCode(seed, code, { after: 0, now });
    if (step === null) return false;
    const sealed = await this.vault.seal(placeOf(personId), seed);
    await this.database.transaction(async (database) => {
      await database.query('UPDATE accounts.passwords SET seed = $2, step_taken = $3 WHERE person_id = $1', [personId, sealed, step]);
      await writeHappened(database, { personId, by: personId, what: 'authenticator_set', at: now });
    });
    return true;
  }

  /** Makes ten new recovery codes, to be shown this once; those before are void. */
  async makeRecoveryCodes(personId: string, now: Date): Promise<readonly string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => newCode(RECOVERY_GROUPS));
    await this.database.transaction(async (database) => {
      await alone(database, personId);
      await database.query('DELETE FROM accounts.recovery_codes WHERE person_id = $1', [personId]);
      await database.query('INSERT INTO accounts.recovery_codes (code_hash, person_id) SELECT unnest($1::bytea[]), $2', [
        codes.map(hashOfCode),
        personId,
      ]);
      await writeHappened(database, { personId, by: personId, what: 'recovery_codes_made', at: now });
    });
    return codes;
  }

  /**
   * Who comes in by this name, password and code. A name that nobody has takes as long as a wrong password, and nobody is told which of the
   * three was wrong. A code is used up only where the password is right.
   *
   * @param code of the authenticator, or a recovery code
   */
  async whoComesIn(
    said: { readonly signInName: string; readonly password: string; readonly code: string },
    now: Date,
    requestId?: string,
  ): Promise<{ readonly personId: string; readonly factor: PasswordFactor } | null> {
    const [row] = (await this.database.query(
      `SELECT person_id AS "personId", password_hash AS "passwordHash", seed, step_taken AS "stepTaken"
       FROM accounts.passwords WHERE name_key = $1 AND seed IS NOT NULL`,
      [nameKey(said.signInName)],
    )) as Row[];
    const { passwordHash } = row ?? NOBODY;
    if (!(await isPassword(said.password, passwordHash === '' ? null : passwordHash)) || row === undefined) return null;
    const factor = await this.codeIsRight(row, said.code, now, requestId);
    return factor === null ? null : { personId: row.personId, factor };
  }

  /** Whether somebody who is signed in knows their password and has a fresh code: for a step up. */
  async isStill(
    personId: string,
    said: { readonly password: string; readonly code: string },
    now: Date,
    requestId?: string,
  ): Promise<boolean> {
    const state = await this.stateOf(personId);
    const found = await this.whoComesIn({ ...said, signInName: state?.signInName ?? '' }, now, requestId);
    return found?.personId === personId;
  }

  private async codeIsRight(row: Row, code: string, now: Date, requestId?: string): Promise<PasswordFactor | null> {
    const recovery = codeTyped(code);
    if (recovery !== null) {
      const used = await this.database.query(
        'DELETE FROM accounts.recovery_codes WHERE code_hash = $1 AND person_id = $2 RETURNING person_id',
        [hashOfCode(recovery), row.personId],
      );
      return changedRows(used).length === 1 ? 'signed_in_by_recovery_code' : null;
    }
    const access = {
      viewer: row.personId,
      role: 'own',
      purpose: SIGN_IN_PURPOSE,
      object: `account-${row.personId}`,
      requestId,
      action: 'check_code',
    };
    const seed = await this.vault.open(row.seed!, { ...access, ...placeOf(row.personId) });
    if (isForgotten(seed)) return null;
    const step = await stepOfCode(seed, code, { after: Number(row.stepTaken), now });
    if (step === null) return null;
    // Of two that send the same code at once, one is too late.
    const taken = await this.database.query(
      'UPDATE accounts.passwords SET step_taken = $2 WHERE person_id = $1 AND step_taken < $2 RETURNING person_id',
      [row.personId, step],
    );
    return changedRows(taken).length === 1 ? 'signed_in_by_password' : null;
  }
}

const UNIQUE_VIOLATION = '23505';

function isTaken(error: unknown): boolean {
  return (error as { driverError?: { code?: string } }).driverError?.code === UNIQUE_VIOLATION;
}

/** For what the vault opens a seed. */
export const SIGN_IN_PURPOSE = 'sign_in';

function placeOf(personId: string) {
  return { subject: `account-${personId}`, keptFor: 'sign_in', field: 'authenticator_seed' };
}
