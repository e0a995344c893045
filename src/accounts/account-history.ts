import type { AccountDatabase } from './account-database.js';

/** What happens to an account: codes alone, kept for ever, and shown to whose account it is. */
export const accountHappenings = [
  'invited',
  'code_used',
  'password_set',
  'authenticator_set',
  'recovery_codes_made',
  'passkey_added',
  'passkey_removed',
  'signed_in_by_passkey',
  'signed_in_by_password',
  'signed_in_by_recovery_code',
  'sessions_ended',
  'reset_asked',
  'reset_withdrawn',
  'reset_agreed',
  'reset_done',
] as const;
export type AccountHappening = (typeof accountHappenings)[number];

export interface Happened {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** A person's id, or `operator`. */
  readonly by: string;
  readonly what: AccountHappening;
}

const SHOWN = 50;

/** Writes what happened, in the transaction of what makes it happen. */
export async function writeHappened(
  database: Pick<AccountDatabase, 'query'>,
  { personId, by, what, at }: { readonly personId: string; readonly by: string; readonly what: AccountHappening; readonly at: Date },
): Promise<void> {
  await database.query('INSERT INTO accounts.happened (at, person_id, by, what) VALUES ($1, $2, $3, $4)', [at, personId, by, what]);
}

/** The last of what happened to somebody's account, newest first. */
export async function lastHappened(database: Pick<AccountDatabase, 'query'>, personId: string): Promise<readonly Happened[]> {
  const rows = (await database.query('SELECT at, by, what FROM accounts.happened WHERE person_id = $1 ORDER BY id DESC LIMIT $2', [
    personId,
    SHOWN,
  ])) as { at: Date; by: string; what: AccountHappening }[];
  return rows.map(({ at, by, what }) => ({ at: at.toISOString(), by, what }));
}
