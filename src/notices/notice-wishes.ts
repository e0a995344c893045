import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NoticeWishes } from './domain/index.js';
import { NoticeAddresses, type KeptAddress } from './notice-addresses.js';

/** What somebody wishes, with their address as it is kept. */
export type KeptWishes = NoticeWishes & KeptAddress & { readonly personId: string };

const COLUMNS = `person_id AS "personId", way, address, address_key AS "addressKey", language, rhythm, daily_at AS "dailyAt",
  quiet_from AS "quietFrom", quiet_to AS "quietTo", on_call_until AS "onCallUntil"`;

type Row = Omit<KeptWishes, 'quiet' | 'onCallUntil'> & {
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly onCallUntil: Date | null;
};

/** How people wish to be told: rows, since they are gone for good once nobody wishes it any more (docs/decisions/0030). */
@Injectable()
export class NoticeWishesOf {
  constructor(
    private readonly database: DataSource,
    private readonly addresses: NoticeAddresses,
  ) {}

  async person(personId: string): Promise<KeptWishes | null> {
    const [row] = await this.database.query<Row[]>(`SELECT ${COLUMNS} FROM notices.wishes WHERE person_id = $1`, [personId]);
    return row === undefined ? null : wishesOf(row);
  }

  async everybody(): Promise<readonly KeptWishes[]> {
    return (await this.database.query<Row[]>(`SELECT ${COLUMNS} FROM notices.wishes ORDER BY person_id`)).map(wishesOf);
  }

  /** @param address a new one; without it the one on record goes on, of the same way */
  async keep(personId: string, wishes: NoticeWishes, address: string | undefined, now: Date): Promise<void> {
    const before = await this.person(personId);
    const kept = address === undefined ? before! : await this.addresses.seal(personId, address);
    const { way, language, rhythm, dailyAt, quiet, onCallUntil } = wishes;
    await this.database.query(
      `INSERT INTO notices.wishes (person_id, way, address, address_key, language, rhythm, daily_at, quiet_from, quiet_to, on_call_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (person_id) DO UPDATE SET way = $2, address = $3, address_key = $4, language = $5, rhythm = $6, daily_at = $7,
         quiet_from = $8, quiet_to = $9, on_call_until = $10`,
      [personId, way, kept.address, kept.addressKey, language, rhythm, dailyAt, quiet?.from ?? null, quiet?.to ?? null, onCallUntil],
    );
    if (before !== null && before.addressKey !== kept.addressKey) await this.addresses.forget(personId, before.addressKey, now);
  }

  /** Nothing is left of what they wished, of where they were told, and of what of. */
  async forget(personId: string, now: Date): Promise<void> {
    const before = await this.person(personId);
    await this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM notices.wishes WHERE person_id = $1', [personId]);
      await tx.query('DELETE FROM notices.causes WHERE person_id = $1', [personId]);
      await tx.query('DELETE FROM notices.notices WHERE person_id = $1', [personId]);
    });
    if (before !== null) await this.addresses.forget(personId, before.addressKey, now);
  }
}

function wishesOf({ quietFrom, quietTo, onCallUntil, ...row }: Row): KeptWishes {
  const quiet = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo };
  return { ...row, quiet, onCallUntil: onCallUntil?.toISOString() ?? null };
}
