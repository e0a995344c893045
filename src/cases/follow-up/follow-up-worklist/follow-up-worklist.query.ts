import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ProjectionRunner } from '../../../../libs/read-side/index.js';
import { TIME_ZONE } from '../../../commands/index.js';
import { ask } from '../../../rights.js';
import type { FollowUpKind, IncidentType, Stage, WaitingCount } from '../../../vocabulary/index.js';
import type { EscalationLevel, Owner, Reader } from '../../domain/index.js';
import { bucketOf, dueBuckets, type DueBucket } from '../../reading/due.js';
import { hiddenFrom } from '../../reading/only-readable.js';
import { namesFor, type Names } from '../../reading/names.js';
import { casesNotShown } from '../../reading/not-shown.js';
import { PIECE_SIZE, pieceOf } from '../../reading/piece-key.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { countedByBucket, dueInBucket, leaveOutHidden, pieceOfItems } from './items-in-order.js';
import { narrowToFollowUps, type WorklistScope } from './worklist-scope.js';

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

export interface FollowUpsListed {
  readonly counts: Readonly<Record<DueBucket, WaitingCount>>;
  readonly items: readonly WorklistEntry[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** What is to be done, soonest due first: all of it, or one bucket. Whom a scope is not for gets an empty list. */
export class FollowUpWorklist extends Query<FollowUpsListed> {
  constructor(
    readonly scope: WorklistScope,
    readonly page: { readonly bucket?: DueBucket; readonly cursor?: string; readonly limit?: number },
    readonly reader: Reader & { readonly now: string },
  ) {
    super();
  }
}

@QueryHandler(FollowUpWorklist)
export class FollowUpWorklistHandler implements IQueryHandler<FollowUpWorklist> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'setAside'>,
  ) {}

  async execute({ scope, page, reader }: FollowUpWorklist): Promise<FollowUpsListed> {
    ask('look_through_cases', reader);
    const { bucket, cursor, limit = PIECE_SIZE } = page;
    const hidden = await hiddenFrom(reader, this.dataSource.manager, this.queries);
    const rowsOf = (within?: DueBucket) => this.rows(scope, reader, hidden, within);
    const [counts, items] = await Promise.all([
      countedByBucket(this.dataSource, dueBuckets, (each) => [rowsOf(each)]),
      pieceOfItems(rowsOf(bucket), cursor, limit),
    ]);
    const { items: rows, nextCursor } = pieceOf(items, limit, (row) => ({ at: row.dueSort, id: row.id }));
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
    narrowToFollowUps(rows, scope, reader);
    leaveOutHidden(rows, hidden, reader);
    return bucket === undefined ? rows : dueInBucket(rows, bucket, { now: reader.now, zone: this.zone });
  }
}

function entryOf(row: WorklistItemRow, names: Names, now: string, zone: string): Omit<WorklistEntry, 'notShown'> {
  const { id, duty, kind, dueAt, ownerId, passedFrom, attempts, escalatedTo, caseId, reference, stage, incidentType, agencyId, leadId } =
    row;
  return {
    id,
    duty: duty as WorklistEntry['duty'],
    kind: kind as FollowUpKind | null,
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
