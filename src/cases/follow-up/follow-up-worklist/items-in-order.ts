import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { isOpenTo } from '../../../rights.js';
import type { WaitingCount } from '../../../vocabulary/index.js';
import type { Reader } from '../../domain/index.js';
import { bucketRange, type DueBucket } from '../../reading/due.js';
import { dueWithin } from '../../reading/due-within.js';
import { pieceKeyOf } from '../../reading/piece-key.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { partsOfScope, type WorklistScope } from './worklist-scope.js';

type Items = SelectQueryBuilder<WorklistItemRow>;

/** Nobody works off more than this in a day; counting further would take longer the more cases there are. */
export const COUNTED_TO = 200;
const DUE = { dueAt: 'item.dueAt', sort: 'item.dueSort', withinDay: 'item.withinDay' };

export function dueInBucket(items: Items, bucket: DueBucket, { now, zone }: { readonly now: string; readonly zone: string }): Items {
  return dueWithin(items, DUE, bucketRange(bucket, now, zone));
}

/** Leaves out what a conflict hides; an approval that they gave by telephone is theirs to confirm, without seeing more of the case. */
export function leaveOutHidden(items: Items, hidden: readonly string[], reader: Reader): void {
  if (hidden.length === 0) return;
  const own = isOpenTo('see_approvals', reader, 'every') ? ` OR (item.duty = 'approval_confirmation' AND item.ownerId = :approver)` : '';
  items.andWhere(`(item.caseId <> ALL(:hidden)${own})`, { hidden, approver: reader.actor });
}

/** What waits in a scope, part by part, without what a conflict hides: no item is in two of them. */
export function itemsOfScope(dataSource: DataSource, scope: WorklistScope, hidden: readonly string[], reader: Reader): readonly Items[] {
  return partsOfScope(scope, reader).map(({ narrow, hides }) => {
    const items = dataSource.getRepository(WorklistItemRow).createQueryBuilder('item');
    narrow(items);
    if (hides) leaveOutHidden(items, hidden, reader);
    return items;
  });
}

/** One more than the page holds, after its cursor, along the index. */
export function pieceOfItems(items: Items, cursor: string | undefined, limit: number): Promise<WorklistItemRow[]> {
  if (cursor !== undefined) items.andWhere('(item.dueSort, item.id) > (:at, :id)', { ...pieceKeyOf(cursor) });
  return items
    .orderBy('item.dueSort')
    .addOrderBy('item.id')
    .limit(limit + 1)
    .getMany();
}

/** One statement, in which each part of each of these buckets is counted along its index as far as `COUNTED_TO`. */
export async function countedByBucket<Bucket extends DueBucket>(
  dataSource: DataSource,
  buckets: readonly Bucket[],
  itemsOf: (bucket: Bucket) => readonly Items[],
): Promise<Readonly<Record<Bucket, WaitingCount>>> {
  const parameters: unknown[] = [];
  const counts = buckets.map((bucket) => {
    const parts = itemsOf(bucket).map((items) => {
      const [sql, own] = items
        .select('1')
        .limit(COUNTED_TO + 1)
        .getQueryAndParameters();
      const before = parameters.length;
      parameters.push(...(own as unknown[]));
      const listed = sql.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);
      return `(SELECT count(*)::int FROM (${listed}) listed)`;
    });
    return `${parts.join(' + ') || '0'} AS ${bucket}`;
  });
  const [counted] = await dataSource.query<[Record<Bucket, number>]>(`SELECT ${counts.join(', ')}`, parameters);
  const shown = buckets.map((bucket) => [bucket, upTo(COUNTED_TO, counted[bucket])] as const);
  return Object.fromEntries(shown) as Record<Bucket, WaitingCount>;
}

export function upTo(most: number, count: number): WaitingCount {
  return { count: Math.min(count, most), orMore: count > most };
}
