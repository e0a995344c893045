import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { dueSort, type DueRange } from './due.js';

const A_DAY = 24 * 3_600_000;

/** Where a row says when it is due: `dueAt` as it was said, `sort` as `dueSort` has it, `withinDay` what is today's until it is late. */
interface DueColumns {
  readonly dueAt: string;
  readonly sort: string;
  readonly withinDay: string;
}

/** Narrows rows to what is due within a range. */
export function dueWithin<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  columns: DueColumns,
  range: DueRange,
): SelectQueryBuilder<Row> {
  const { where, parameters } = dueCondition(columns, range);
  return query.andWhere(where, parameters);
}

/**
 * What is so of rows that are due within a range. Both kinds of due dates lie between the outer borders, along which the index on `sort` is
 * read; the exact ones then tell.
 *
 * @param mark tells its parameters from those of another range in the same query
 */
export function dueCondition(
  { dueAt, sort, withinDay }: DueColumns,
  range: DueRange,
  mark = '',
): { readonly where: string; readonly parameters: Readonly<Record<string, unknown>> } {
  const isDay = `length(${dueAt}) = 10`;
  const where = [`${sort} IS NOT NULL`];
  const parameters: Record<string, unknown> = {};
  if (range.from && range.fromDay) {
    const from = `${sort} >= :dueFrom${mark} AND ${range.isToday ? 'true' : `NOT ${withinDay}`}`;
    where.push(`${sort} >= :dueLowest${mark} AND CASE WHEN ${isDay} THEN ${dueAt} >= :dueFromDay${mark} ELSE ${from} END`);
    Object.assign(parameters, {
      [`dueLowest${mark}`]: new Date(Math.min(range.from.getTime(), dueSort(range.fromDay).getTime())),
      [`dueFromDay${mark}`]: range.fromDay,
      [`dueFrom${mark}`]: range.from,
    });
  }
  if (range.before && range.beforeDay) {
    const late = range.isToday && range.from ? range.from.getTime() + A_DAY : 0;
    const before = `${sort} < :dueBefore${mark}${range.isToday ? ` OR ${withinDay}` : ''}`;
    where.push(`${sort} < :dueHighest${mark} AND CASE WHEN ${isDay} THEN ${dueAt} < :dueBeforeDay${mark} ELSE ${before} END`);
    Object.assign(parameters, {
      [`dueHighest${mark}`]: new Date(Math.max(range.before.getTime(), dueSort(range.beforeDay).getTime(), late)),
      [`dueBeforeDay${mark}`]: range.beforeDay,
      [`dueBefore${mark}`]: range.before,
    });
  }
  return { where: where.join(' AND '), parameters };
}
