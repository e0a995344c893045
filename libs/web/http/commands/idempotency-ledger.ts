import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { grouped } from '../../../grouping/index.js';
import { canonicalJson } from './canonical-json.js';
import type { CommandAnswer } from './command-answer.js';
import { ProblemError } from '../problems/problem.js';

/** A command as it was sent: `target` is method and path. */
export interface SentCommand {
  readonly actor: string;
  readonly key: string;
  readonly target: string;
  readonly body: unknown;
}

/** What is known of a key when its command arrives. */
export interface Claim {
  /** This is the first time that the key is seen. */
  readonly first: boolean;
  /** The answer of a command that found nothing to do, to be given again. */
  readonly unchanged: CommandAnswer | null;
}

/** How long a key stays bound to its body. Afterwards the command id in the stream alone recognises a repeat. */
export const KEY_KEPT_HOURS = 48;

const SWEEP_EVERY_MS = 15 * 60_000;

/**
 * Remembers for 48 hours which body an actor sent under an `Idempotency-Key`. It holds no body and no key, only keyed
 * hashes of them. It does not make commands happen once: the command id in the stream does.
 */
export class IdempotencyLedger {
  private sweptAt = Number.NEGATIVE_INFINITY;
  /** Whether the row is there because of this very call: one statement for all commands that arrive together. */
  private readonly bind = grouped((bindings: readonly Binding[]) => this.bindAll(bindings), {
    most: 100,
    atOnce: 1,
    concernsAll: () => true,
  });

  /** @param secret at least 32 bytes, of this installation and the same for ever */
  constructor(
    private readonly pool: Pool,
    private readonly secret: Buffer,
  ) {
    if (secret.length < 32) throw new Error('the secret of the idempotency ledger must have at least 32 bytes');
  }

  /**
   * Binds the key to the command, or finds it bound already.
   *
   * @throws ProblemError 422 where the key is bound to another body or another address
   */
  async claim(command: SentCommand, now: Date): Promise<Claim> {
    await this.sweep(now);
    const keyHash = this.hash('key', command.key);
    const body = this.hash('body', `${command.target}\n${canonicalJson(command.body)}`);
    if (await this.bind({ actor: command.actor, keyHash, body, now })) return { first: true, unchanged: null };
    const { rows } = await this.pool.query<{ body_hmac: Buffer; unchanged_outcome: CommandAnswer | null }>(
      'SELECT body_hmac, unchanged_outcome FROM service.idempotency_keys WHERE actor = $1 AND key_hash = $2',
      [command.actor, keyHash],
    );
    const known = rows[0];
    if (known !== undefined && !known.body_hmac.equals(body)) throw reused();
    return { first: false, unchanged: known?.unchanged_outcome ?? null };
  }

  /** Frees a key whose command was never understood, so that it can be sent again put right. */
  async release(command: SentCommand): Promise<void> {
    await this.pool.query('DELETE FROM service.idempotency_keys WHERE actor = $1 AND key_hash = $2', [
      command.actor,
      this.hash('key', command.key),
    ]);
  }

  /** Keeps the answer of a command that found nothing to do, since no stream remembers it. */
  async keepUnchanged(command: SentCommand, answer: CommandAnswer): Promise<void> {
    await this.pool.query(
      `UPDATE service.idempotency_keys SET unchanged_outcome = $3
       WHERE actor = $1 AND key_hash = $2 AND unchanged_outcome IS NULL`,
      [command.actor, this.hash('key', command.key), JSON.stringify(answer)],
    );
  }

  /** In the order of the keys, so that two processes never wait for one another crosswise. */
  private async bindAll(bindings: readonly Binding[]): Promise<readonly boolean[]> {
    const { rows } = await this.pool.query<{ number: string }>({
      name: 'idempotency-ledger-bind',
      text: BIND,
      values: [
        bindings.map(({ actor }) => actor),
        bindings.map(({ keyHash }) => keyHash),
        bindings.map(({ body }) => body),
        bindings.map(({ now }) => now),
      ],
    });
    const bound = new Set(rows.map(({ number }) => Number(number)));
    return bindings.map((_, index) => bound.has(index + 1));
  }

  private async sweep(now: Date): Promise<void> {
    if (now.getTime() - this.sweptAt < SWEEP_EVERY_MS) return;
    this.sweptAt = now.getTime();
    await this.pool.query('DELETE FROM service.idempotency_keys WHERE created_at < $1', [
      new Date(now.getTime() - KEY_KEPT_HOURS * 3_600_000),
    ]);
  }

  private hash(what: 'key' | 'body', value: string): Buffer {
    return createHmac('sha256', this.secret).update(`${what}\n${value}`).digest();
  }
}

interface Binding {
  readonly actor: string;
  readonly keyHash: Buffer;
  readonly body: Buffer;
  readonly now: Date;
}

/** Answers with the numbers of those that are bound now: of several under one key, with the first. */
const BIND = `
  WITH asked AS (
    SELECT DISTINCT ON (actor, key_hash) * FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::timestamptz[])
      WITH ORDINALITY AS asked (actor, key_hash, body_hmac, created_at, number) ORDER BY actor, key_hash, number
  ), bound AS (
    INSERT INTO service.idempotency_keys (actor, key_hash, body_hmac, created_at)
    SELECT actor, key_hash, body_hmac, created_at FROM asked
    ON CONFLICT (actor, key_hash) DO NOTHING RETURNING actor, key_hash
  )
  SELECT number FROM asked JOIN bound USING (actor, key_hash)`;

function reused(): ProblemError {
  return new ProblemError({
    status: 422,
    code: 'idempotency_key_reused',
    detail: 'This Idempotency-Key was already used for another request. Nothing was changed.',
    next: 'Use a new key for a new command; repeat the first one unchanged to learn what became of it.',
  });
}
