import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MARK_OPEN } from '../commands/index.js';
import type { AccountDatabase } from './account-database.js';

/** How failures of one kind slow the next try: nothing for the first, then doubled from a second on, up to a bound. */
interface Slowing {
  readonly free: number;
  readonly longestS: number;
}

/**
 * By whom. Nobody is ever locked out: in a browser in which somebody has signed in before, their own failures alone slow them, by half a
 * minute at most; elsewhere also those of their network, and of others that tried their name, after whom each network gets its turn.
 */
const SLOWING = {
  known: { free: 3, longestS: 30 },
  account_and_network: { free: 3, longestS: 30 },
  account: { free: 20, longestS: 4 },
  network: { free: 40, longestS: 8 },
} as const satisfies Record<string, Slowing>;

/** Seconds for which a network waits for its turn at the longest, however many others wait for theirs. */
const LONGEST_TURN_S = 600;

/** Hours after which a failure is forgotten. */
const FORGOTTEN_HOURS = 1;

/** Who tries. */
export interface Trying {
  /** What was typed as a name, in its key; null where a code is tried that names nobody. */
  readonly account: string | null;
  readonly network: string;
  /** What stands for a browser in which the person has signed in before; null for a stranger's. */
  readonly known: string | null;
}

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
   * @returns seconds to wait, where it is too early; null where it may be tried, which then counts as failed until `succeeded`
   */
  async begin(trying: Trying, now: Date): Promise<number | null> {
    const keys = this.keys(trying);
    const turn = this.turnKey(trying);
    return this.database.transaction(async (database) => {
      // One after the other: of many at once, each finds the failures of those before it, and the pause after them.
      for (const { key } of keys) await database.query("SELECT pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))", [key]);
      // What is forgotten is gone from the table too: nobody fills it by trying names without end.
      await database.query('DELETE FROM accounts.tries WHERE last_at < $1::timestamptz - make_interval(hours => $2)', [
        now,
        FORGOTTEN_HOURS,
      ]);
      for (const { key, taken } of keys) {
        const wait = taken === 'in turn' ? await waitForTurn(database, { key, turn }, now) : await waitOf(database, key, now);
        if (wait !== null) return wait;
      }
      for (const { key, slowing } of keys) await count(database, key, slowing, now);
      return null;
    });
  }

  /** Whoever is in may try again at once. Failures of others that share the account or the network stay, this try aside. */
  async succeeded(trying: Trying): Promise<void> {
    const [own, ...shared] = this.keys(trying).map(({ key }) => key);
    await this.database.query('DELETE FROM accounts.tries WHERE key = $1', [own]);
    await this.database.query('UPDATE accounts.tries SET failures = greatest(failures - 1, 0), next_at = last_at WHERE key = ANY($1)', [
      shared,
    ]);
  }

  /** What is the person's own comes first, and what others share with them last. */
  private keys({ account, network, known }: Trying): readonly Counted[] {
    const key = (kind: keyof typeof SLOWING, text: string, taken: Counted['taken'] = 'at once'): Counted => ({
      key: this.keyOf(kind, text),
      slowing: SLOWING[kind],
      taken,
    });
    if (account === null) return [key('account_and_network', ` ${network}`), key('network', network)];
    if (known !== null) return [key('known', `${account} ${known}`)];
    return [key('account_and_network', `${account} ${network}`), key('network', network), key('account', account, 'in turn')];
  }

  private turnKey({ account, network }: Trying): Buffer {
    return this.keyOf('turn', `${account ?? ''} ${network}`);
  }

  private keyOf(kind: string, text: string): Buffer {
    return Buffer.from(this.mark(`tries ${kind} ${text}`));
  }
}

interface Counted {
  readonly key: Buffer;
  readonly slowing: Slowing;
  /** `in turn`: those who are told to wait are not overtaken by whoever asks without pause. */
  readonly taken: 'at once' | 'in turn';
}

type Rows = Pick<AccountDatabase, 'query'>;

async function waitOf(database: Rows, key: Buffer, now: Date): Promise<number | null> {
  const [row] = (await database.query(
    'SELECT ceil(extract(epoch FROM next_at - $2::timestamptz))::int AS wait FROM accounts.tries WHERE key = $1 AND next_at > $2',
    [key, now],
  )) as { wait: number }[];
  return row?.wait ?? null;
}

/** Whoever comes too early is given the next turn of the account, which is kept for their network; with it they need not be first. */
async function waitForTurn(
  database: Rows,
  { key, turn }: { readonly key: Buffer; readonly turn: Buffer },
  now: Date,
): Promise<number | null> {
  const early = await waitOf(database, turn, now);
  if (early !== null) return early;
  const [, had] = (await database.query('DELETE FROM accounts.tries WHERE key = $1', [turn])) as [unknown, number];
  if (had > 0 || (await waitOf(database, key, now)) === null) return null;
  await database.query(
    `INSERT INTO accounts.tries (key, failures, next_at, last_at)
     SELECT $2, 0, least(next_at, $3::timestamptz + make_interval(secs => $4)), $3 FROM accounts.tries WHERE key = $1`,
    [key, turn, now, LONGEST_TURN_S],
  );
  await database.query('UPDATE accounts.tries SET next_at = next_at + make_interval(secs => $2) WHERE key = $1', [
    key,
    SLOWING.account.longestS,
  ]);
  return waitOf(database, turn, now);
}

async function count(database: Rows, key: Buffer, slowing: Slowing, now: Date): Promise<void> {
  const [{ failures }] = (await database.query(
    `INSERT INTO accounts.tries AS old (key, failures, next_at, last_at) VALUES ($1, 1, $2, $2)
     ON CONFLICT (key) DO UPDATE SET failures = old.failures + 1, last_at = $2
     RETURNING failures`,
    [key, now],
  )) as [{ failures: number }];
  await database.query(
    'UPDATE accounts.tries SET next_at = greatest(next_at, $2::timestamptz + make_interval(secs => $3)) WHERE key = $1',
    [key, now, pauseAfter(failures, slowing)],
  );
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
