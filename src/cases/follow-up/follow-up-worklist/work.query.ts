import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ProjectionRunner } from '../../../../libs/read-side/index.js';
import { TIME_ZONE } from '../../../commands/index.js';
import type { WaitingCount } from '../../../vocabulary/index.js';
import type { Reader } from '../../domain/index.js';
import { bucketOf, dueBuckets, dueSort, type DueBucket } from '../../reading/due.js';
import { hiddenFrom } from '../../reading/only-readable.js';
import { namesFor } from '../../reading/names.js';
import { casesNotShown } from '../../reading/not-shown.js';
import { PIECE_SIZE, pieceKeyOf, pieceOf } from '../../reading/piece-key.js';
import { isWithinDay } from '../../reading/wanted.js';
import { whoIsGone } from '../../reading/steps-left.js';
import type { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { waitingInCase, type WaitingInCase } from './waiting-in-case.js';
import { COUNTED_TO, countedByBucket, dueInBucket, itemsOfScope, pieceOfItems, upTo } from './items-in-order.js';
import { waitingElsewhere, type WaitingElsewhere } from './waiting-elsewhere.js';
import type { WorklistScope } from './worklist-scope.js';

/** One thing that waits, with how near it is. */
export type WorkEntry = (WaitingInCase | WaitingElsewhere) & { readonly bucket: DueBucket };

export interface WorkListed {
  readonly counts: Readonly<Record<DueBucket, WaitingCount>>;
  readonly items: readonly WorkEntry[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** One page, of all of it or of one bucket. */
interface Look {
  readonly bucket?: DueBucket;
  readonly cursor?: string;
  readonly limit?: number;
}

/**
 * Everything that waits for somebody, or for those whose work they look at, whatever it is: soonest due first, all of it or one bucket page
 * by page, or so many of each bucket (`soonest`).
 * Whom a scope is not for gets an empty list.
 */
export class Work extends Query<WorkListed> {
  constructor(
    readonly scope: WorklistScope,
    readonly page: Look | { readonly soonest: Readonly<Record<DueBucket, number>> },
    readonly reader: Reader & { readonly now: string },
  ) {
    super();
  }
}

@QueryHandler(Work)
export class WorkHandler implements IQueryHandler<Work> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'setAside'>,
  ) {}

  async execute({ scope, page, reader }: Work): Promise<WorkListed> {
    const hidden = await hiddenFrom(reader, this.dataSource.manager, this.queries);
    const itemsOf = (within?: DueBucket) => this.parts(scope, reader, hidden, within);
    const [counts, elsewhere] = await Promise.all([
      countedByBucket(this.dataSource, dueBuckets, itemsOf),
      waitingElsewhere(this.queries, scope, reader),
    ]);
    const others = elsewhere.map((one) => ({ one, bucket: this.bucketOf(one, reader.now) }));
    const pages = await Promise.all(
      looksOf(page).map(async ({ bucket, cursor, limit }) => {
        const rows = await Promise.all(itemsOf(bucket).map((items) => pieceOfItems(items, cursor, limit)));
        const beside = others.flatMap((other) => (bucket === undefined || other.bucket === bucket ? other.one : []));
        return pieceOf(inOrder(rows.flat(), beside, cursor), limit, ({ at, id }) => ({ at, id }));
      }),
    );
    const items = pages.flatMap((one) => one.items);
    const inCases = await this.inCases(
      items.flatMap(({ row }) => row ?? []),
      reader,
    );
    return {
      counts: together(
        counts,
        others.map(({ bucket }) => bucket),
      ),
      items: items.flatMap(({ id, one }) => {
        const waits = one ?? inCases.get(id);
        return waits === undefined ? [] : [{ ...waits, bucket: this.bucketOf(waits, reader.now) }];
      }),
      nextCursor: pages.length === 1 ? pages[0]!.nextCursor : null,
    };
  }

  private parts(scope: WorklistScope, reader: Reader & { readonly now: string }, hidden: readonly string[], bucket?: DueBucket) {
    const parts = itemsOfScope(this.dataSource, scope, hidden, reader);
    return parts.map((items) => (bucket === undefined ? items : dueInBucket(items, bucket, { now: reader.now, zone: this.zone })));
  }

  private async inCases(found: readonly WorklistItemRow[], reader: Reader): Promise<ReadonlyMap<string, WaitingInCase>> {
    const steps = found.filter(({ duty }) => duty === 'step');
    const gone = await whoIsGone(
      this.dataSource,
      steps.map(({ ownerId }) => ownerId),
    );
    const isLeft = ({ duty, ownerId }: WorklistItemRow) => duty === 'step' && ownerId !== null && gone.has(ownerId);
    const rows = found.map((row) => (isLeft(row) ? { ...row, ownerId: null, ofDesk: true } : row));
    const people = rows.flatMap((row) => [row.ownerId, row.memberId, row.passedFrom]);
    const names = await namesFor(
      this.queries,
      rows.map((row) => row.agencyId),
      people,
      reader,
    );
    const isNotShown = await casesNotShown(this.runner);
    return new Map(rows.map((row) => [row.id, waitingInCase(row, names, reader, isNotShown(row.caseId))]));
  }

  private bucketOf(waits: WaitingInCase | WaitingElsewhere, now: string): DueBucket {
    return bucketOf(waits.dueAt, now, this.zone, isWithinDay({ dueAt: waits.dueAt, ...(waits.since !== null && { since: waits.since }) }));
  }
}

function looksOf(page: Work['page']): readonly (Look & { readonly limit: number })[] {
  if ('soonest' in page) return dueBuckets.map((bucket) => ({ bucket, limit: page.soonest[bucket] }));
  return [{ ...page, limit: page.limit ?? PIECE_SIZE }];
}

interface InOrder {
  readonly id: string;
  readonly at: Date;
}

/** What two kinds of place hold, as one list. */
function inOrder(rows: readonly WorklistItemRow[], elsewhere: readonly WaitingElsewhere[], cursor: string | undefined) {
  const others = elsewhere.map((one) => ({ id: one.id, at: dueSort(one.dueAt), row: null, one }));
  return [
    ...rows.map((row) => ({ id: row.id, at: row.dueSort, row, one: null })),
    ...others.filter((entry) => cursor === undefined || isAfter(entry, cursor)),
  ].sort(soonestFirst);
}

function soonestFirst(a: InOrder, b: InOrder): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);
}

function isAfter(entry: InOrder, cursor: string): boolean {
  return soonestFirst(pieceKeyOf(cursor), entry) < 0;
}

function together(counts: WorkListed['counts'], others: readonly DueBucket[]): WorkListed['counts'] {
  const all = dueBuckets.map((bucket) => {
    const { count, orMore } = counts[bucket];
    const sum = upTo(COUNTED_TO, count + others.filter((one) => one === bucket).length);
    return [bucket, { count: sum.count, orMore: orMore || sum.orMore }] as const;
  });
  return Object.fromEntries(all) as WorkListed['counts'];
}
