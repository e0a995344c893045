import { Temporal } from 'temporal-polyfill';
import { dayOf, instantOf, isDay, overdueFrom, type When } from '../../vocabulary/index.js';

export const dueBuckets = ['overdue', 'today', 'next_7_days', 'later'] as const;
/** How near something due is, by the days of the program. */
export type DueBucket = (typeof dueBuckets)[number];

/**
 * What is due within a bucket: moments from `from` and before `before`, days from `fromDay` and before `beforeDay`; an
 * end that is null is open. Two pairs, since a day is overdue when it has ended and a moment when it has passed.
 */
export interface DueRange {
  readonly from: Date | null;
  readonly before: Date | null;
  readonly fromDay: string | null;
  readonly beforeDay: string | null;
  /** What is wanted within the day belongs here until it is late, and nowhere later. */
  readonly isToday?: true;
}

const NEXT_DAYS = 7;
const HALF_A_DAY = 12 * 3_600_000;

/**
 * Where something due stands among others: a moment at its instant, a day at noon UTC, which is within that very day
 * wherever people live. It needs no time zone, so that a read model holds for any.
 */
export function dueSort(dueAt: When): Date {
  return new Date(instantOf(dueAt) + (isDay(dueAt) ? HALF_A_DAY : 0));
}

/**
 * The bucket of something due. Borders are midnights of the program's zone, also on days of 23 and 25 hours.
 *
 * @param withinDay what has no date and is wanted today: it is today's until it is late
 */
export function bucketOf(dueAt: When, now: string, zone: string, withinDay = false): DueBucket {
  if (overdueFrom(dueAt, zone) <= Date.parse(now)) return 'overdue';
  if (withinDay) return 'today';
  const today = dayOf(now, zone);
  const day = dayOf(dueAt, zone);
  if (day <= today) return 'today';
  return day <= daysLater(today, NEXT_DAYS) ? 'next_7_days' : 'later';
}

/** What `bucketOf` puts into a bucket at a moment, as ranges that an index can answer. */
export function bucketRange(bucket: DueBucket, now: string, zone: string): DueRange {
  const today = dayOf(now, zone);
  const tomorrow = daysLater(today, 1);
  const eighth = daysLater(today, NEXT_DAYS + 1);
  const afterNow = new Date(Date.parse(now) + 1);
  switch (bucket) {
    case 'overdue':
      return { from: null, before: afterNow, fromDay: null, beforeDay: today };
    case 'today':
      return { from: afterNow, before: midnight(tomorrow, zone), fromDay: today, beforeDay: tomorrow, isToday: true };
    case 'next_7_days':
      return { from: midnight(tomorrow, zone), before: midnight(eighth, zone), fromDay: tomorrow, beforeDay: eighth };
    case 'later':
      return { from: midnight(eighth, zone), before: null, fromDay: eighth, beforeDay: null };
  }
}

function daysLater(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The first instant of a day in a zone. */
function midnight(day: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}
