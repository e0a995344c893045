import { Temporal } from 'temporal-polyfill';
import type { QuietHours, WhenWished } from '../domain/index.js';

/** What it depends on beside what somebody wishes. */
export interface Telling {
  readonly now: Date;
  /** Since when the thing waits. */
  readonly since: Date;
  /** When they were told last; null where they never were. */
  readonly lastTold: Date | null;
  readonly zone: string;
}

/** Between two notices to one person, so that many things at once are one notice. */
export const BETWEEN_NOTICES_MS = 5 * 60_000;

/**
 * The first moment, now or later, at which somebody may be told of a thing: with `daily` at their next hour after it began to wait, never
 * within their quiet hours, and at once while they are on call. Hours are those of the clock in the program's zone: on the night on which
 * it goes back quiet hours last an hour longer, and one that does not exist on the night on which it goes forward is the hour after it.
 */
export function tellFrom(wished: WhenWished, { now, since, lastTold, zone }: Telling): Date {
  const spaced = Math.max(now.getTime(), lastTold === null ? 0 : lastTold.getTime() + BETWEEN_NOTICES_MS);
  if (isOnCall(wished, now)) return new Date(spaced);
  const wanted = wished.rhythm === 'daily' ? nextHour(since, wished.dailyAt, zone) : since.getTime();
  return afterQuiet(wished.quiet, Math.max(spaced, wanted), zone);
}

/** When a notice that could not be sent may be tried again: now, or after the quiet hours. */
export function tryFrom(wished: WhenWished, now: Date, zone: string): Date {
  return isOnCall(wished, now) ? now : afterQuiet(wished.quiet, now.getTime(), zone);
}

function isOnCall({ onCallUntil }: WhenWished, now: Date): boolean {
  return onCallUntil !== null && now.getTime() < Date.parse(onCallUntil);
}

function nextHour(since: Date, hour: number, zone: string): number {
  const day = dayOf(since.getTime(), zone);
  const today = at(day, hour, zone);
  return today >= since.getTime() ? today : at(day.add({ days: 1 }), hour, zone);
}

/** The quiet hours that began yesterday may still last. */
function afterQuiet(quiet: QuietHours | null, instant: number, zone: string): Date {
  if (quiet === null) return new Date(instant);
  const today = dayOf(instant, zone);
  for (const day of [today.subtract({ days: 1 }), today]) {
    const ends = at(quiet.to > quiet.from ? day : day.add({ days: 1 }), quiet.to, zone);
    if (at(day, quiet.from, zone) <= instant && instant < ends) return new Date(ends);
  }
  return new Date(instant);
}

function dayOf(instant: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}

/** Of an hour that comes twice the first, and of one that does not come the same time after it. */
function at(day: Temporal.PlainDate, hour: number, zone: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) }).epochMilliseconds;
}
