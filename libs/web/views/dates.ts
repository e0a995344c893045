import { Temporal } from 'temporal-polyfill';
import type { Language } from './language.js';

/** Where and in which language times are told. */
export interface TimeTelling {
  readonly language: Language;
  /** IANA name. */
  readonly zone: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day (`2026-11-23`) or a moment (ISO 8601 with offset) in words: "Mon, Nov 23, 2026" or with "1:30 AM CST". Here and below a
 * time that cannot be read, which an old record may hold, is told as it is written: a page never fails for it.
 */
export function timeWords(time: string, { language, zone }: TimeTelling): string {
  const day = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const;
  if (instantOf(time) === null) return time;
  if (DAY.test(time)) return format(language, 'UTC', day).format(new Date(`${time}T00:00:00Z`));
  const clock = { ...day, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  return format(language, zone, clock).format(new Date(time));
}

/** The time of the clock alone, of a moment: "1:30 AM". */
export function clockWords(moment: string, { language, zone }: TimeTelling): string {
  if (instantOf(moment) === null) return moment;
  return format(language, zone, { hour: 'numeric', minute: '2-digit' }).format(new Date(moment));
}

/** Days from now within which nobody takes a date for that of another year. */
const NEAR = 300;

/**
 * The same in little room, to be read now: "1:30 AM" of a moment today, else "Mon, Nov 23, 1:30 AM", with the year only where it is far,
 * and without the zone.
 */
export function shortTimeWords(time: string, now: string, telling: TimeTelling): string {
  const days = daysBetween(now, time, telling.zone);
  if (Math.abs(days) > NEAR || instantOf(time) === null) return timeWords(time, telling);
  const day = { weekday: 'short', month: 'short', day: 'numeric' } as const;
  if (DAY.test(time)) return format(telling.language, 'UTC', day).format(new Date(`${time}T00:00:00Z`));
  if (days === 0) return clockWords(time, telling);
  return format(telling.language, telling.zone, { ...day, hour: 'numeric', minute: '2-digit' }).format(new Date(time));
}

/** The calendar day of a day or a moment, in the zone. */
export function calendarDay(time: string, zone: string): string {
  const place = DAY.test(time) ? 'UTC' : zone;
  return instantOf(time)?.toZonedDateTimeISO(place).toPlainDate().toString() ?? time;
}

/** Whole calendar days in the zone from one time to another: 0 on the same day, negative where `to` is before. */
export function daysBetween(from: string, to: string, zone: string): number {
  if (instantOf(from) === null || instantOf(to) === null) return 0;
  return Temporal.PlainDate.from(calendarDay(from, zone)).until(calendarDay(to, zone), { largestUnit: 'days' }).days;
}

/** Null where it cannot be read. A moment of 24:00, which is none, is the beginning of the next day. */
function instantOf(time: string): Temporal.Instant | null {
  const instant = Date.parse(DAY.test(time) ? `${time}T00:00:00Z` : time);
  return Number.isNaN(instant) ? null : Temporal.Instant.fromEpochMilliseconds(instant);
}

/** "today", "tomorrow", "in 3 days", "2 days ago", by the calendar of the zone. */
export function daysAwayWords(time: string, now: string, { language, zone }: TimeTelling): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(daysBetween(now, time, zone), 'day');
}

/** Making a format takes longer than everything else on a page: each is made once. */
function format(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${Object.keys(options).join()}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es-US', { ...options, timeZone });
  formats.set(key, made);
  return made;
}
