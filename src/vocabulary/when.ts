import { Temporal } from 'temporal-polyfill';

/**
 * A day (`2026-11-23`) or a moment with its offset (`2026-11-23T01:30:00-06:00`), as a person gave it. Nobody is made to
 * invent a time: two of them are compared by day where either is only a day (docs/domain.md section 5, rule 7).
 */
export type When = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function isDay(when: string): boolean {
  return DAY.test(when) && validDay(when);
}

function validDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/** A moment in time with its offset. A wall-clock time without one is not: it may have happened twice. */
export function isMoment(when: string): boolean {
  return MOMENT.test(when) && validDay(when.slice(0, 10)) && !Number.isNaN(Date.parse(when));
}

export function isWhen(when: string): boolean {
  return isDay(when) || isMoment(when);
}

/**
 * A day of the program's time, whether or not its month has it: before 1990 nothing of it can have happened, after 2099 nothing
 * of it can be due. To be part of another pattern, without its own ends.
 */
export const PLAUSIBLE_DAY = /(199\d|20\d{2})-\d{2}-\d{2}/;
const IN_TIME = new RegExp(`^${PLAUSIBLE_DAY.source}`);
const FARTHEST_OFFSET = 14 * 60;

/**
 * Whether something of the program can bear this date at all: asked wherever one comes in, so that no event holds a time that a
 * read model could not store. What is in the future or out of its order is for a rule to refuse (docs/domain.md section 5, rule 7).
 */
export function isPlausible(when: string): boolean {
  if (!isWhen(when) || !IN_TIME.test(when)) return false;
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})$/.exec(isDay(when) ? '' : when) ?? [];
  const near = sign === undefined || (Number(hours) * 60 + Number(minutes) <= FARTHEST_OFFSET && Number(minutes) < 60);
  return near && !when.includes('T24');
}

/** The borders of what every calendar and the database can hold, with a month to spare for zones and for looking around. */
const [FIRST_DAY, LAST_DAY] = ['0001-02-01', '9999-12-01'];
const [EARLIEST, LATEST] = [Date.parse(FIRST_DAY), Date.parse(LAST_DAY)];

/**
 * The instant of a stored time in milliseconds, of a day its first in UTC: for every text, since an event is there for ever and
 * an earlier release may have taken one that no calendar has. What lies beyond the borders is brought to them; what cannot be
 * read counts as long ago, so that what hangs on it is overdue rather than forgotten. So is every function over times below.
 */
export function instantOf(when: When): number {
  const instant = Date.parse(DAY.test(when) ? `${when}T00:00:00Z` : when);
  return Number.isNaN(instant) ? EARLIEST : Math.min(LATEST, Math.max(EARLIEST, instant));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a time zone; a day is its own. */
export function dayOf(when: When, zone: string): string {
  if (DAY.test(when)) return isDay(when) && inBorders(when) ? when : dayAt(instantOf(when));
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(new Date(instantOf(when))).padStart('YYYY-MM-DD'.length, '0');
}

function inBorders(day: string): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

function dayAt(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Negative, zero or positive as `a` is before, equal to or after `b`; by day where either is only a day. */
export function compareWhen(a: When, b: When, zone: string): number {
  if (DAY.test(a) || DAY.test(b)) {
    const [dayA, dayB] = [dayOf(a, zone), dayOf(b, zone)];
    return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
  }
  return instantOf(a) - instantOf(b);
}

/**
 * The time `hours` later by the policy. Whole days are days of the calendar in the program's zone: seven days after 11:30 p.m. it is
 * 11:30 p.m., also across a change of the clocks; only what is left over passes as hours. Of a moment a moment in UTC, of a day the
 * day on which it falls due.
 */
export function plusHours(when: When, hours: number, zone: string): When {
  if (DAY.test(when)) {
    return dayAt(Math.min(LATEST, instantOf(when) + Math.ceil(hours / 24) * 24 * HOUR));
  }
  const days = Math.trunc(hours / 24);
  const { epochMilliseconds } = Temporal.Instant.fromEpochMilliseconds(instantOf(when)).toZonedDateTimeISO(zone).add({ days });
  return momentAt(epochMilliseconds + (hours - days * 24) * HOUR);
}

/** The beginning of the minute of a moment, of a day the day: forms name no seconds, and what the service timed itself has them. */
export function minuteOf(when: When): When {
  return DAY.test(when) ? when : momentAt(Math.floor(instantOf(when) / MINUTE) * MINUTE);
}

/** The moment so many minutes later, as time passes; of a day the day itself, since it names no hour. */
export function plusMinutes(when: When, minutes: number): When {
  return DAY.test(when) ? when : momentAt(instantOf(when) + (minutes * HOUR) / 60);
}

function momentAt(instant: number): When {
  return new Date(Math.min(LATEST, instant)).toISOString();
}

/** The first and the last instant that a time may mean, in milliseconds: a moment means one, a day all of it in the zone. */
export function spanOf(when: When, zone: string): { readonly first: number; readonly last: number } {
  if (!DAY.test(when)) return { first: instantOf(when), last: instantOf(when) };
  const { epochMilliseconds: first } = Temporal.PlainDate.from(dayOf(when, zone)).toZonedDateTime(zone);
  return { first, last: overdueFrom(when, zone) - 1 };
}

/** Hours from `from` to `to`; whole days where either is only a day. */
export function hoursBetween(from: When, to: When, zone: string): number {
  if (DAY.test(from) || DAY.test(to)) {
    return (instantOf(dayOf(to, zone)) - instantOf(dayOf(from, zone))) / HOUR;
  }
  return (instantOf(to) - instantOf(from)) / HOUR;
}

/** The instant from which something due at that time is overdue, in milliseconds: a day lasts until its end in the zone. */
export function overdueFrom(dueAt: When, zone: string): number {
  if (!DAY.test(dueAt)) return instantOf(dueAt);
  return Temporal.PlainDate.from(dayOf(dueAt, zone)).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}
