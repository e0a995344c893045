import type { SelectQueryBuilder } from 'typeorm';
import type { CaseListRow } from '../../reading/case-list.entity.js';
import { bucketRange, dueBuckets } from '../../reading/due.js';
import { dueWithin } from '../../reading/due-within.js';

type Rows = SelectQueryBuilder<CaseListRow>;

/** What a cursor of this order looks like from outside; to be checked at the edge. */
export const WANTED_CURSOR = /^[0-4]\.\d{1,14}\.(?:\d{1,15}|-\d{1,14})\.[0-9a-z-]{1,80}$/;

/** As Work has them, and at last the cases for which nothing is due. */
const GROUPS = [...dueBuckets, 'nothing_due'] as const;

/** Where a page ended: in which group, as the groups were when the first page was asked for, and its last row. */
interface WantedKey {
  readonly group: number;
  readonly asOf: number;
  readonly at: number;
  readonly id: string;
}

/** The columns by which the next thing of a case is found by when it is due. */
export const DUE = { dueAt: 'row.nextDueAt', sort: 'row.nextDueSort', withinDay: 'row.nextWithinDay' };

/**
 * A page of cases by how soon their next thing is wanted, in the groups of Work, in each the longest due first. Each group is read along
 * its index, and only as far as the page goes. The pages after the first go by the groups as they were then, so that no case is passed over
 * because time has passed.
 */
export async function wantedFirst(
  rows: Rows,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
  { now, zone }: { readonly now: string; readonly zone: string },
): Promise<{ readonly items: readonly CaseListRow[]; readonly nextCursor: string | null }> {
  const after = cursor === undefined ? null : keyOf(cursor);
  const asOf = after?.asOf ?? Date.parse(now);
  const found: { readonly row: CaseListRow; readonly group: number }[] = [];
  for (let group = after?.group ?? 0; group < GROUPS.length && found.length <= limit; group += 1) {
    const part = rows.clone();
    const column = withinGroup(part, group, new Date(asOf).toISOString(), zone);
    if (after?.group === group) part.andWhere(`(${column}, row.id) > (:at, :id)`, { at: new Date(after.at), id: after.id });
    const more = part
      .orderBy(column)
      .addOrderBy('row.id')
      .limit(limit + 1 - found.length);
    found.push(...(await more.getMany()).map((row) => ({ row, group })));
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(({ row }) => row), nextCursor: found.length > limit && last !== undefined ? cursorOf(last, asOf) : null };
}

/** @returns the column that gives the order within the group */
function withinGroup(rows: Rows, group: number, asOf: string, zone: string): string {
  const bucket = dueBuckets[group];
  if (bucket !== undefined) {
    dueWithin(rows, DUE, bucketRange(bucket, asOf, zone));
    return DUE.sort;
  }
  rows.andWhere('row.open AND row.nextDueSort IS NULL');
  return 'row.receivedSort';
}

function cursorOf({ row, group }: { readonly row: CaseListRow; readonly group: number }, asOf: number): string {
  return `${group}.${asOf}.${(row.nextDueSort ?? row.receivedSort).getTime()}.${row.id}`;
}

/** @throws RangeError for what `cursorOf` never made, which the edge has refused before */
function keyOf(cursor: string): WantedKey {
  if (!WANTED_CURSOR.test(cursor)) throw new RangeError('not a cursor');
  const [group, asOf, at, id] = cursor.split('.') as [string, string, string, string];
  return { group: Number(group), asOf: Number(asOf), at: Number(at), id };
}
