import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { NOTICE_WORKERS } from '../notice-purpose.js';
import { NOTICE_WAYS, type NoticeWays } from '../notice-way.js';
import { NoticesOf, toldKey, type NoticesTold, type Told } from '../notices.queries.js';

interface Found {
  readonly key: string;
  readonly sentAt: Date | null;
  readonly isFailing: boolean;
  readonly isReached: boolean;
}

@QueryHandler(NoticesOf)
export class NoticesOfHandler implements IQueryHandler<NoticesOf> {
  constructor(
    private readonly database: DataSource,
    @Inject(NOTICE_WAYS) private readonly ways: NoticeWays,
  ) {}

  async execute({ asked }: NoticesOf): Promise<NoticesTold> {
    const ways = Object.keys(this.ways);
    if (asked.length === 0 || ways.length === 0) return {};
    // A cause stands as `causesOf` writes it. Of one that anybody may be told of, the first counts.
    const rows = await this.database.query<Found[]>(
      `SELECT asked.key, min(notice.sent_at) FILTER (WHERE asked.since IS NULL OR notice.sent_at >= asked.since) AS "sentAt",
         coalesce(bool_or(notice.dropped_at IS NOT NULL OR (notice.sent_at IS NULL AND failing.row_id IS NOT NULL)), false) AS "isFailing",
         coalesce(bool_or(asked.person_id IS NULL OR wishes.person_id IS NOT NULL), false) AS "isReached"
       FROM unnest($1::text[], $2::text[], $3::uuid[], $6::timestamptz[]) AS asked(key, cause, person_id, since)
         LEFT JOIN notices.causes causes
           ON causes.cause = asked.cause AND (asked.person_id IS NULL OR causes.person_id = asked.person_id)
         LEFT JOIN notices.notices notice ON notice.id = causes.notice_id
         LEFT JOIN read_side.claims failing
           ON failing.worker = ANY($4) AND failing.row_id = notice.id::text AND failing.last_error_class IS NOT NULL
         LEFT JOIN notices.wishes wishes ON wishes.person_id = asked.person_id AND wishes.way = ANY($5)
       GROUP BY asked.key`,
      [
        asked.map(toldKey),
        asked.map(({ cause, of }) => `${cause}/${of}`),
        asked.map(({ personId }) => personId),
        Object.values(NOTICE_WORKERS),
        ways,
        asked.map(({ since }) => since ?? null),
      ],
    );
    return Object.fromEntries(rows.map((row) => [row.key, toldOf(row)]));
  }
}

function toldOf({ sentAt, isFailing, isReached }: Found): Told {
  if (sentAt !== null) return { told: 'at', at: sentAt.toISOString() };
  if (!isReached) return { told: 'no_notices' };
  return { told: isFailing ? 'not_taken' : 'not_yet' };
}
