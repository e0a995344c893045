import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { ProjectionRunner } from '../../../../libs/read-side/index.js';
import { TIME_ZONE } from '../../../commands/stream-of.js';
import { isOpenTo } from '../../../rights.js';
import type { FollowUpKind, IncidentType, Stage } from '../../../vocabulary/index.js';
import type { EscalationLevel, Owner } from '../../domain/case.events.js';
import type { Reader } from '../../domain/case-readers.js';
import { bucketOf, bucketRange, dueBuckets, type DueBucket } from '../../reading/due.js';
import { dueWithin } from '../../reading/due-within.js';
import { hiddenFrom } from '../../reading/only-readable.js';
import { namesFor, type Names } from '../../reading/names.js';
import { casesNotShown } from '../../reading/not-shown.js';
import { PAGE_SIZE, pageKeyOf, pageOf } from '../../reading/page-key.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { narrowToScope, type WorklistScope } from './worklist-scope.js';

export interface WorklistEntry {
  /** The follow-up; of an approval to be confirmed the case. */
  readonly id: string;
  readonly duty: 'follow_up' | 'approval_confirmation';
  readonly kind: FollowUpKind | null;
  readonly bucket: DueBucket;
  readonly dueAt: string;
  readonly owner: Owner;
  readonly ownerName: string | null;
  /** From whom it came to the desk, who could see to it no longer; null where it did not come so. */
  readonly passedFrom: string | null;
  readonly attempts: number;
  readonly escalatedTo: readonly EscalationLevel[];
  readonly caseId: string;
  readonly reference: string;
  readonly stage: Stage;
  readonly incidentType: IncidentType | null;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly leadId: string | null;
  readonly leadName: string | null;
  /** What came later could not be shown: the row is as the case was before. */
  readonly notShown: boolean;
}

/** `orMore` where counting was given up: the heading then says "200 or more". */
export interface BucketCount {
  readonly count: number;
  readonly orMore: boolean;
}

export interface WorklistPage {
  readonly counts: Readonly<Record<DueBucket, BucketCount>>;
  readonly items: readonly WorklistEntry[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** What is to be done, soonest due first: all of it, or one bucket. Whom a scope is not for gets an empty list. */
export class FollowUpWorklist extends Query<WorklistPage> {
  constructor(
    readonly scope: WorklistScope,
    readonly page: { readonly bucket?: DueBucket; readonly cursor?: string; readonly limit?: number },
    readonly reader: Reader & { readonly now: string },
  ) {
    super();
  }
}

/** Nobody works off more than this in a day; counting further would take longer the more cases there are. */
const COUNTED_TO = 200;
const DUE = { dueAt: 'item.dueAt', sort: 'item.dueSort' };

@QueryHandler(FollowUpWorklist)
export class FollowUpWorklistHandler implements IQueryHandler<FollowUpWorklist> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'setAside'>,
  ) {}

  async execute({ scope, page, reader }: FollowUpWorklist): Promise<WorklistPage> {
    const { bucket, cursor, limit = PAGE_SIZE } = page;
    const hidden = await hiddenFrom(reader, this.dataSource.manager, this.queries);
    const rowsOf = (within?: DueBucket) => this.rows(scope, reader, hidden, within);
    const [counts, items] = await Promise.all([this.counts(rowsOf), this.page(rowsOf(bucket), cursor, limit)]);
    const { items: rows, nextCursor } = pageOf(items, limit, (row) => ({ at: row.dueSort, id: row.id }));
    const names = await namesFor(
      this.queries,
      rows.map((row) => row.agencyId),
      rows.flatMap((row) => [row.ownerId, row.leadId, row.passedFrom]),
      reader,
    );
    const isNotShown = await casesNotShown(this.runner);
    return {
      counts,
      items: rows.map((row) => ({ ...entryOf(row, names, reader.now, this.zone), notShown: isNotShown(row.caseId) })),
      nextCursor,
    };
  }

  private rows(scope: WorklistScope, reader: Reader & { readonly now: string }, hidden: readonly string[], bucket?: DueBucket) {
    const rows = this.dataSource.getRepository(WorklistItemRow).createQueryBuilder('item');
    narrowToScope(rows, scope, reader);
    if (hidden.length > 0) rows.andWhere(`(item.caseId <> ALL(:hidden)${ofApprover(reader)})`, { hidden, approver: reader.actor });
    return bucket === undefined ? rows : dueWithin(rows, DUE, bucketRange(bucket, reader.now, this.zone));
  }

  private page(rows: SelectQueryBuilder<WorklistItemRow>, cursor: string | undefined, limit: number) {
    if (cursor !== undefined) rows.andWhere('(item.dueSort, item.id) > (:at, :id)', { ...pageKeyOf(cursor) });
    return rows
      .orderBy('item.dueSort')
      .addOrderBy('item.id')
      .limit(limit + 1)
      .getMany();
  }

  /** One statement, in which each bucket is counted along the index as far as `COUNTED_TO`. */
  private async counts(rowsOf: (bucket: DueBucket) => SelectQueryBuilder<WorklistItemRow>): Promise<WorklistPage['counts']> {
    const parameters: unknown[] = [];
    const counts = dueBuckets.map((bucket) => {
      const [sql, own] = rowsOf(bucket)
        .select('1')
        .limit(COUNTED_TO + 1)
        .getQueryAndParameters();
      const before = parameters.length;
      parameters.push(...(own as unknown[]));
      const listed = sql.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);
      return `(SELECT count(*)::int FROM (${listed}) listed) AS ${bucket}`;
    });
    const [counted] = await this.dataSource.query<[Record<DueBucket, number>]>(`SELECT ${counts.join(', ')}`, parameters);
    const shown = dueBuckets.map((bucket) => [bucket, upTo(COUNTED_TO, counted[bucket])] as const);
    return Object.fromEntries(shown) as Record<DueBucket, BucketCount>;
  }
}

/** An approval that they gave by telephone is theirs to confirm, without seeing more of the case. */
function ofApprover(reader: Reader): string {
  return isOpenTo('see_approvals', reader, 'every') ? ` OR (item.duty = 'approval_confirmation' AND item.ownerId = :approver)` : '';
}

function upTo(most: number, count: number): BucketCount {
  return { count: Math.min(count, most), orMore: count > most };
}

function entryOf(row: WorklistItemRow, names: Names, now: string, zone: string): Omit<WorklistEntry, 'notShown'> {
  const { id, duty, kind, dueAt, ownerId, passedFrom, attempts, escalatedTo, caseId, reference, stage, incidentType, agencyId, leadId } =
    row;
  return {
    id,
    duty,
    kind,
    bucket: bucketOf(dueAt, now, zone),
    dueAt,
    owner: ownerId === null ? { kind: 'desk' } : { kind: 'person', personId: ownerId },
    ownerName: names.person(ownerId),
    passedFrom: names.person(passedFrom),
    attempts,
    escalatedTo,
    caseId,
    reference,
    stage,
    incidentType,
    agencyId,
    agencyName: names.agency(agencyId),
    leadId,
    leadName: names.person(leadId),
  };
}
