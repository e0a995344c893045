import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { dueSort, type DueRange } from './due.js';

const A_DAY = 24 * 3_600_000;

/**
 * Narrows rows to what is due within a range: `dueAt` as it was said, `sort` as `dueSort` has it, `withinDay` what is today's
 * until it is late. Both kinds of due
 * dates lie between the outer borders, along which the index on `sort` is read; the exact ones then tell.
 */
export function dueWithin<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  columns: { readonly dueAt: string; readonly sort: string; readonly withinDay: string },
  range: DueRange,
): SelectQueryBuilder<Row> {
  const { dueAt, sort, withinDay } = columns;
  const isDay = `length(${dueAt}) = 10`;
  query.andWhere(`${sort} IS NOT NULL`);
  if (range.from && range.fromDay) {
    const lowest = Math.min(range.from.getTime(), dueSort(range.fromDay).getTime());
    query.andWhere(
      `${sort} >= :dueLowest AND CASE WHEN ${isDay} THEN ${dueAt} >= :dueFromDay ELSE ${sort} >= :dueFrom AND ${range.isToday ? 'true' : `NOT ${withinDay}`} END`,
      {
        dueLowest: new Date(lowest),
        dueFromDay: range.fromDay,
        dueFrom: range.from,
      },
    );
  }
  if (range.before && range.beforeDay) {
    const late = range.isToday && range.from ? range.from.getTime() + A_DAY : 0;
    const highest = Math.max(range.before.getTime(), dueSort(range.beforeDay).getTime(), late);
    const before = `${sort} < :dueBefore${range.isToday ? ` OR ${withinDay}` : ''}`;
    query.andWhere(`${sort} < :dueHighest AND CASE WHEN ${isDay} THEN ${dueAt} < :dueBeforeDay ELSE ${before} END`, {
      dueHighest: new Date(highest),
      dueBeforeDay: range.beforeDay,
      dueBefore: range.before,
    });
  }
  return query;
}
