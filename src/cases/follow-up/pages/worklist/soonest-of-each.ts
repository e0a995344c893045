import type { QueryBus } from '@nestjs/cqrs';
import {
  FollowUpWorklist,
  type BucketCount,
  type WorklistEntry,
  type WorklistPage,
} from '../../follow-up-worklist/follow-up-worklist.query.js';
import type { WorklistScope } from '../../follow-up-worklist/worklist-scope.js';
import type { Reader } from '../../../domain/case-readers.js';
import { dueBuckets, type DueBucket } from '../../../reading/due.js';
import type { WorklistPlace } from './worklist-place.js';

/** What of one bucket is on the page. */
export interface ShownBucket {
  readonly bucket: DueBucket;
  readonly count: BucketCount;
  readonly entries: readonly WorklistEntry[];
  /** Cursor of the page after, where the bucket is shown by itself. */
  readonly nextCursor: string | null;
}

/** What can be looked through on a phone and is quickly there, soonest first: a backlog must not hide what is due today. */
const SHOWN: Readonly<Record<DueBucket, number>> = { overdue: 6, today: 5, next_7_days: 3, later: 2 };
const SHOWN_ALONE = 15;

/** The soonest of every bucket, or one bucket page by page. */
export async function worklistShown(
  queries: QueryBus,
  scope: WorklistScope,
  { bucket, from }: WorklistPlace,
  reader: Reader & { readonly now: string },
): Promise<readonly ShownBucket[]> {
  const look = (page: FollowUpWorklist['page']): Promise<WorklistPage> => queries.execute(new FollowUpWorklist(scope, page, reader));
  if (bucket !== undefined) {
    const { counts, items, nextCursor } = await look({ bucket, cursor: from, limit: SHOWN_ALONE });
    return [{ bucket, count: counts[bucket], entries: items, nextCursor }];
  }
  const first = await look({ bucket: 'overdue', limit: SHOWN.overdue });
  return Promise.all(
    dueBuckets.map(async (each): Promise<ShownBucket> => {
      const looked = each === 'overdue' || first.counts[each].count === 0 ? null : await look({ bucket: each, limit: SHOWN[each] });
      // The list may have moved on between the two looks: number and entries are of one.
      const { counts, items } = looked ?? { counts: first.counts, items: each === 'overdue' ? first.items : [] };
      return { bucket: each, count: counts[each], entries: items, nextCursor: null };
    }),
  );
}
