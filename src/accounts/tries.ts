import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MARK_OPEN } from '../commands/fingerprints.js';
import type { AccountDatabase } from './account-database.js';

/** How failures of one kind slow the next try: nothing for the first, then doubled from a second on, up to a bound. */
interface Slowing {
  readonly free: number;
  readonly longestS: number;
}

/**
 * By whom. Nobody is ever locked out: somebody on call waits half a minute at most where their own network failed, and a few seconds
 * where others have tried their name from elsewhere.
 */
const SLOWING = {
  account_and_network: { free: 3, longestS: 30 },
  account: { free: 20, longestS: 4 },
  network: { free: 40, longestS: 8 },
} as const satisfies Record<string, Slowing>;

/** Hours after which a failure is forgotten. */
const FORGOTTEN_HOURS = 1;

/**
 * Slows whoever guesses: a try is counted as failed before it is looked at, so that many at once are no way around, and taken back where it
 * was right. Neither names nor addresses of networks are stored, but marks of them.
 */
@Injectable()
export class Tries {
  private readonly database: AccountDatabase;

  constructor(
    database: DataSource,
    @Inject(MARK_OPEN) private readonly mark: (text: string) => string,
  ) {
    this.database = database;
  }

  /**
   * @param account what was typed as a name, in its key; null where a code is tried that names nobody
   * @returns seconds to wait, where it is too early; null where it may be tried, which then counts as failed until `succeeded`
   */
  async begin(account: string | null, network: string, now: Date): Promise<number | null> {
    const keys = this.keys(account, network);
    return this.database.transaction(async (database) => {
      // One after the other: of many at once, each finds the failures of those before it, and the pause after them.
      for (const { key } of keys) await database.query("SELECT pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))", [key]);
      // What is forgotten is gone from the table too: nobody fills it by trying names without end.
      await database.query('DELETE FROM accounts.tries WHERE last_at < $1::timestamptz - make_interval(hours => $2)', [
        now,
        FORGOTTEN_HOURS,
      ]);
      const [{ wait }] = (await database.query(
        'SELECT ceil(extract(epoch FROM max(next_at) - $2::timestamptz))::int AS wait FROM accounts.tries WHERE key = ANY($1) AND next_at > $2',
        [keys.map(({ key }) => key), now],
      )) as [{ wait: number | null }];
      if (wait !== null) return wait;
      for (const { key, slowing } of keys) await count(database, key, slowing, now);
      return null;
    });
  }

  /** Whoever is in may try again at once. Failures of others that share the account or the network stay, this try aside. */
  async succeeded(account: string | null, network: string): Promise<void> {
    const [own, ...shared] = this.keys(account, network).map(({ key }) => key);
    await this.database.query('DELETE FROM accounts.tries WHERE key = $1', [own]);
    await this.database.query('UPDATE accounts.tries SET failures = greatest(failures - 1, 0), next_at = last_at WHERE key = ANY($1)', [
      shared,
    ]);
  }

  private keys(account: string | null, network: string): readonly { readonly key: Buffer; readonly slowing: Slowing }[] {
    const key = (kind: keyof typeof SLOWING, text: string) => ({
      key: Buffer.from(this.mark(`tries ${kind} ${text}`)),
      slowing: SLOWING[kind],
    });
    if (account === null) return [key('account_and_network', ` ${network}`), key('network', network)];
    return [key('account_and_network', `${account} ${network}`), key('account', account), key('network', network)];
  }
}

async function count(database: Pick<AccountDatabase, 'query'>, key: Buffer, slowing: Slowing, now: Date): Promise<void> {
  const [{ failures }] = (await database.query(
    `INSERT INTO accounts.tries AS old (key, failures, next_at, last_at) VALUES ($1, 1, $2, $2)
     ON CONFLICT (key) DO UPDATE SET failures = old.failures + 1, last_at = $2
     RETURNING failures`,
    [key, now],
  )) as [{ failures: number }];
  await database.query('UPDATE accounts.tries SET next_at = $2::timestamptz + make_interval(secs => $3) WHERE key = $1', [
    key,
    now,
    pauseAfter(failures, slowing),
  ]);
}

function pauseAfter(failures: number, { free, longestS }: Slowing): number {
  return failures <= free ? 0 : Math.min(2 ** (failures - free - 1), longestS);
}

/** What stands for a network: an address of IPv4, of IPv6 its first 64 bits, which one household or office has. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = ''] = plain.split('::', 1);
  return head.split(':').slice(0, 4).join(':');
}
