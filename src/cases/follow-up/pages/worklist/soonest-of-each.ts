import type { QueryBus } from '@nestjs/cqrs';
import type { WaitingCount } from '../../../../vocabulary/index.js';
import { Work, type WorkEntry } from '../../follow-up-worklist/work.query.js';
import type { WorklistScope } from '../../follow-up-worklist/worklist-scope.js';
import type { Reader } from '../../../domain/index.js';
import { dueBuckets, type DueBucket } from '../../../reading/due.js';
import type { WorklistPlace } from './worklist-place.js';

/** What of one bucket is on the page. */
export interface ShownBucket {
  readonly bucket: DueBucket;
  readonly count: WaitingCount;
  readonly entries: readonly WorkEntry[];
  /** Cursor of the page after, where the bucket is shown by itself. */
  readonly nextCursor: string | null;
}

/** What can be looked through on a phone and is quickly there (below 40 kB), soonest first: a backlog must not hide what is due today. */
const SHOWN: Readonly<Record<DueBucket, number>> = { overdue: 6, today: 4, next_7_days: 3, later: 1 };
const SHOWN_ALONE = 14;

/** The soonest of every bucket, or one bucket page by page. */
export async function worklistShown(
  queries: QueryBus,
  scope: WorklistScope,
  { bucket, from }: WorklistPlace,
  reader: Reader & { readonly now: string },
): Promise<readonly ShownBucket[]> {
  if (bucket !== undefined) {
    const { counts, items, nextCursor } = await queries.execute(new Work(scope, { bucket, cursor: from, limit: SHOWN_ALONE }, reader));
    return [{ bucket, count: counts[bucket], entries: items, nextCursor }];
  }
  const { counts, items } = await queries.execute(new Work(scope, { soonest: SHOWN }, reader));
  return dueBuckets.map((each): ShownBucket => {
    const entries = items.filter((entry) => entry.bucket === each);
    return { bucket: each, count: notFewerThan(entries.length, counts[each]), entries, nextCursor: null };
  });
}

/** The list may have moved on between counting and reading. */
function notFewerThan(shown: number, { count, orMore }: WaitingCount): WaitingCount {
  return { count: shown === 0 ? 0 : Math.max(shown, count), orMore: shown > 0 && orMore };
}
